'use server'

import { formAction, Mistyped } from '@/app/_edge/form-action'
import { atDesk } from '@/app/_edge/inside'
import { labelsOf } from '@/app/_edge/mended'
import { loadSettings } from '@/domain/club/clubs/queries'
import { bookCaller } from '@/domain/schedule/callers/book-caller'
import { findCouponOfCaller } from '@/domain/schedule/callers/find-coupon'
import { keepStart } from '@/domain/schedule/callers/keep-start'
import { contactForm, keepForm, readStart, referenceForm } from '@/domain/schedule/callers/schema'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { isUuid } from '@/lib/id'
import { readPhone } from '@/lib/phone'
import { heardHref, heardIn, weightsOf } from './_asked'

const problems = ['empty', 'long', 'choose', 'reason', 'phone', 'email'] as const

const labels = ({ locale }: { locale: Locale }) => {
  const t = translator(locale, 'caller')
  return labelsOf(problems, 'empty', (key) => t(`problem.${key}`))
}

const atCaller = async (slug: string, query: string) => {
  const params = new URLSearchParams(typeof query === 'string' ? query : '')
  const all = Object.fromEntries([...params.keys()].map((name) => [name, params.getAll(name)]))
  const one = (name: string) => params.get(name) ?? undefined
  const single = { again: one('again'), activity: one('activity'), base: one('base'), date: one('date') }
  return { ...(await atDesk(slug)), heard: heardIn({ ...all, ...single, passengers: one('passengers') }) }
}

/** Finds the coupon that a caller reads out, and adds it to those that were. */
export const findCoupon = formAction(
  atCaller,
  { schema: referenceForm, labels },
  async ({ ref, actor, heard }, { reference }) => {
    const id = await findCouponOfCaller(ref, actor, reference)
    return heardHref(ref.slug, heard, { coupons: [...new Set([...heard.coupons, id])] })
  },
)

/** Keeps the start that was chosen, while the caller is asked for their name. */
export const keep = formAction(
  atCaller,
  {
    schema: keepForm,
    labels,
    refused: ({ locale }, refusal, answer) => {
      if (refusal.code !== 'beyond_limits') return answer
      const t = translator(locale, 'caller')
      return { ...answer, refusal: null, errors: [{ field: 'reason', message: t('problem.reason') }] }
    },
  },
  async ({ ref, inClub, heard }, { choice, reason }) => {
    const start = readStart(choice)
    const { activity, base, passengers } = heard
    if (!start || !activity || !base || !passengers)
      throw new Mistyped({ path: ['choice'], message: 'choose' })
    const weightsKg = weightsOf(heard, passengers)
    const asked = { ...start, couponIds: heard.coupons, activityId: activity, baseId: base, passengers }
    const hold = await inClub((club) => keepStart(club, { ...asked, weightsKg, reason }))
    const again = heard.again ? `?again=${heard.again}` : ''
    return `/${ref.slug}/desk/bookings/new/${hold.id}${again}`
  },
)

const atKept = async (slug: string, holdId: string) => ({
  ...(await atDesk(slug)),
  holdId: isUuid(holdId) ? holdId : '00000000-0000-0000-0000-000000000000',
})

/** Books what is kept, for whom it was kept. */
export const bookKept = formAction(
  atKept,
  { schema: contactForm, labels },
  async ({ ref, actor, inClub, holdId }, typed) => {
    const { country } = await inClub(loadSettings)
    const cellPhone = readPhone(typed.cellPhone, country)
    if (!cellPhone) throw new Mistyped({ path: ['cellPhone'], message: 'phone' })
    const { lastName, firstName, email, isPassenger, passengerName, message, staffNote, language } = typed
    const [named, ...others] = passengerName
    const first = isPassenger && !named ? `${firstName} ${lastName}` : (named ?? '')
    const id = await bookCaller(ref, actor, {
      holdId,
      contact: { lastName, firstName, cellPhone, email, isPassenger },
      passengerNames: [first, ...others],
      emergency: '',
      message,
      staffNote,
      fields: {},
      language,
    })
    return `/${ref.slug}/desk/bookings/${id}?done=booked`
  },
)
