import account from './en/account.json'
import api from './en/api.json'
import booking from './en/booking.json'
import common from './en/common.json'
import creation from './en/creation.json'
import desk from './en/desk.json'
import docs from './en/docs.json'
import document from './en/document.json'
import doors from './en/doors.json'
import house from './en/house.json'
import mails from './en/mails.json'
import refusals from './en/refusals.json'
import schedule from './en/schedule.json'
import showcase from './en/showcase.json'
import signup from './en/signup.json'

export const en = {
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
