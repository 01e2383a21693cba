import type { Staff } from '@/app/_edge/staff'
import { inClub } from '@/db/club'
import { loadSettings } from '@/domain/club/clubs/queries'
import { textIn } from '@/domain/club/clubs/rules'
import { flownDiscoveries, yearOfFlying } from '@/domain/day/registers/queries'
import {
  discoveryShare,
  frenchDiscoveryLaw as law,
  lawWarnings,
  minutesFlown,
} from '@/domain/day/registers/rules'
import type { Registered } from '@/domain/day/registers/schema'
import type { Locale } from '@/lib/i18n/locale'
import { type Translator, translator } from '@/lib/i18n/translator'
import { CALENDAR, dayInstant, formatDate, formatTime, isVisibleDay, localDate } from '@/lib/time'

type Query = Record<string, string | string[] | undefined>

/** A line of the register in the reader's language. */
export type RegisterLine = {
  id: string
  date: string
  registration: string
  type: string
  activity: string
  pilot: string
  passengers: number
  tookOff: string
  landed: string
  minutes: number
  /** False: nobody noted the times, these are the planned ones. */
  actual: boolean
  references: readonly string[]
  warnings: readonly string[]
}

/** The register between two local days (this year when none are asked for), with what the law limits. */
export async function openRegister({ ref, actor, person }: Staff, query: Query, locale: Locale, now: Date) {
  const zone = ref.timeZone
  const today = localDate(now, zone)
  const year = Number(today.slice(0, 4))
  const [start, end] = [query.from, query.to].map((day) => (isVisibleDay(day) ? day : null))
  const to = end ?? today
  const from = start ?? (to < `${year}-01-01` ? to : `${year}-01-01`)
  const { flights, flown, settings } = await inClub(ref, actor, async (club) => ({
    flights: await flownDiscoveries(club, { from, to }),
    flown: await yearOfFlying(club, year),
    settings: await loadSettings(club),
  }))
  const t = translator(locale, 'day')
  const references = person.rights.includes('coupons.see')
  const lines = flights.map((flight) => lineOf(flight, { t, locale, zone, references }))
  const share = discoveryShare(flown)
  const day = (date: string) => formatDate(dayInstant(date), CALENDAR, locale)
  return {
    t,
    from,
    to,
    fromName: day(from),
    toName: day(to),
    today: day(today),
    lines,
    references,
    settings,
    totals: {
      flights: lines.length,
      passengers: lines.reduce((sum, { passengers }) => sum + passengers, 0),
      time: hoursOf(
        lines.reduce((sum, { minutes }) => sum + minutes, 0),
        t,
      ),
    },
    limits: [
      { text: t('register.lawMinutes', law.minutes), source: t(`register.source_${law.minutes.source}`) },
      {
        text: t('register.lawKilometres', law.kilometres),
        source: t(`register.source_${law.kilometres.source}`),
      },
      { text: t('register.lawAboard', law.aboard), source: t(`register.source_${law.aboard.source}`) },
      { text: t('register.lawPercent', law.percent), source: t(`register.source_${law.percent.source}`) },
    ],
    share:
      share === null
        ? t('register.shareNone', { year: String(year) })
        : t('register.share', {
            year: String(year),
            share,
            discovery: hoursOf(flown.discovery, t),
            all: hoursOf(flown.all, t),
          }),
    shareOver: share !== null && share > law.percent.value ? t('register.shareOver', law.percent) : null,
  }
}

export type Register = Awaited<ReturnType<typeof openRegister>>

type Reader = { t: Translator<'day'>; locale: Locale; zone: string; references: boolean }

function lineOf(flight: Registered, { t, locale, zone, references }: Reader): RegisterLine {
  const { minutes, actual } = minutesFlown(flight)
  const at = (instant: Date) => formatTime(instant, zone, locale)
  const { id, registration, type, pilot, passengers, tookOffAt, landedAt, startAt, endAt } = flight
  const said = {
    too_long: t('register.tooLong', { minutes: law.minutes.value }),
    too_many_aboard: t('register.tooMany', { aboard: law.aboard.value }),
  }
  return {
    id,
    date: localDate(startAt, zone),
    registration,
    type,
    activity: textIn(flight.activity, locale),
    pilot,
    passengers,
    tookOff: at(tookOffAt ?? startAt),
    landed: at(landedAt ?? endAt),
    minutes,
    actual,
    references: references ? flight.references : [],
    warnings: lawWarnings(flight, law).map((warning) => said[warning]),
  }
}

function hoursOf(minutes: number, t: Translator<'day'>): string {
  return t('register.hours', {
    hours: Math.floor(minutes / 60),
    minutes: String(minutes % 60).padStart(2, '0'),
  })
}
