import api from './en/api.json'
import booking from './en/booking.json'
import common from './en/common.json'
import docs from './en/docs.json'
import document from './en/document.json'
import mails from './en/mails.json'
import refusals from './en/refusals.json'
import showcase from './en/showcase.json'

export const en = { api, booking, common, docs, document, mails, refusals, showcase }
