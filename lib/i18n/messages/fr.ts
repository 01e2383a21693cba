import api from './fr/api.json'
import booking from './fr/booking.json'
import common from './fr/common.json'
import docs from './fr/docs.json'
import document from './fr/document.json'
import mails from './fr/mails.json'
import refusals from './fr/refusals.json'
import showcase from './fr/showcase.json'

export const fr = { api, booking, common, docs, document, mails, refusals, showcase }
