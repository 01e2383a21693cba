import account from './fr/account.json'
import api from './fr/api.json'
import booking from './fr/booking.json'
import common from './fr/common.json'
import creation from './fr/creation.json'
import desk from './fr/desk.json'
import docs from './fr/docs.json'
import document from './fr/document.json'
import doors from './fr/doors.json'
import house from './fr/house.json'
import mails from './fr/mails.json'
import refusals from './fr/refusals.json'
import schedule from './fr/schedule.json'
import showcase from './fr/showcase.json'
import signup from './fr/signup.json'

export const fr = {
  account,
  api,
  booking,
  common,
  creation,
  desk,
  docs,
  document,
  doors,
  house,
  mails,
  refusals,
  schedule,
  showcase,
  signup,
}
