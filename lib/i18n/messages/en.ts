import booking from './en/booking.json'
import common from './en/common.json'
import document from './en/document.json'
import mails from './en/mails.json'
import refusals from './en/refusals.json'
import showcase from './en/showcase.json'

export const en = { booking, common, document, mails, refusals, showcase }
