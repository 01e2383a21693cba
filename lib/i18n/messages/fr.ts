import account from './fr/account.json'
import api from './fr/api.json'
import booking from './fr/booking.json'
import bookings from './fr/bookings.json'
import caller from './fr/caller.json'
import common from './fr/common.json'
import coupons from './fr/coupons.json'
import creation from './fr/creation.json'
import day from './fr/day.json'
import desk from './fr/desk.json'
import docs from './fr/docs.json'
import document from './fr/document.json'
import doors from './fr/doors.json'
import exported from './fr/export.json'
import fleet from './fr/fleet.json'
import hits from './fr/hits.json'
import house from './fr/house.json'
import imports from './fr/imports.json'
import integrations from './fr/integrations.json'
import journal from './fr/journal.json'
import lost from './fr/lost.json'
import mails from './fr/mails.json'
import online from './fr/online.json'
import people from './fr/people.json'
import refusals from './fr/refusals.json'
import schedule from './fr/schedule.json'
import settings from './fr/settings.json'
import showcase from './fr/showcase.json'
import signup from './fr/signup.json'
import turned from './fr/turned.json'
import weather from './fr/weather.json'

export const fr = {
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
