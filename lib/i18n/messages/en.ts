import account from './en/account.json'
import api from './en/api.json'
import booking from './en/booking.json'
import bookings from './en/bookings.json'
import caller from './en/caller.json'
import common from './en/common.json'
import coupons from './en/coupons.json'
import creation from './en/creation.json'
import day from './en/day.json'
import desk from './en/desk.json'
import docs from './en/docs.json'
import document from './en/document.json'
import doors from './en/doors.json'
import exported from './en/export.json'
import fleet from './en/fleet.json'
import hits from './en/hits.json'
import house from './en/house.json'
import imports from './en/imports.json'
import integrations from './en/integrations.json'
import journal from './en/journal.json'
import lost from './en/lost.json'
import mails from './en/mails.json'
import online from './en/online.json'
import people from './en/people.json'
import refusals from './en/refusals.json'
import schedule from './en/schedule.json'
import settings from './en/settings.json'
import showcase from './en/showcase.json'
import signup from './en/signup.json'
import turned from './en/turned.json'
import weather from './en/weather.json'

export const en = {
  account,
  api,
  booking,
  bookings,
  caller,
  common,
  coupons,
  creation,
  day,
  desk,
  docs,
  document,
  doors,
  export: exported,
  fleet,
  hits,
  house,
  imports,
  integrations,
  journal,
  lost,
  mails,
  online,
  people,
  refusals,
  schedule,
  settings,
  showcase,
  signup,
  turned,
  weather,
}
