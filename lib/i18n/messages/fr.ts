import booking from './fr/booking.json'
import common from './fr/common.json'
import document from './fr/document.json'
import mails from './fr/mails.json'
import refusals from './fr/refusals.json'
import showcase from './fr/showcase.json'

export const fr = { booking, common, document, mails, refusals, showcase }
