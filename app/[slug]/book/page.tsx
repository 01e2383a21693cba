import type { Metadata } from 'next'
import { bringsNoCookie } from '@/app/_edge/cookieless'
import { browserOf, clubOf, visitor } from '@/app/_edge/gates'
import { requestLocale } from '@/app/_edge/locale'
import { page, pageMetadata } from '@/app/_edge/page'
import { refusalWords } from '@/app/_edge/refused'
import { type ClubRef, inClub } from '@/db/club'
import { findVisit } from '@/domain/visits/visits/queries'
import { type FormState, untouched } from '@/lib/form'
import { translator } from '@/lib/i18n/translator'
import { type RefusalCode, refusals } from '@/lib/refusal'
import { deskOf } from '../_desk'
import { ReferenceView } from './_view/reference-view'
import { enterReference, tryWithTrial } from './actions'

/** The booking desks of `demo` and of production clubs may be found by search engines. */
export const generateMetadata = pageMetadata(
  async ({ params }: PageProps<'/[slug]/book'>): Promise<Metadata> => {
    const { kind, language } = await clubOf((await params).slug)
    const index = kind !== 'test'
    const description = translator(await requestLocale(language), 'booking')('reference.lead')
    return { title: null, description, robots: { index, follow: index } }
  },
)

/** Step 1. A reference that came by the address bar and was refused is shown as if it had been typed. */
export default page(async ({ params, searchParams }: PageProps<'/[slug]/book'>) => {
  const { slug } = await params
  const { v, cookies } = await searchParams
  const ref = await clubOf(slug)
  const { desk } = await deskOf(ref)
  return (
    <ReferenceView
      desk={desk}
      initial={await initialState(ref, v, cookies === 'off')}
      action={enterReference.bind(null, slug)}
      trialAction={ref.kind === 'demo' ? tryWithTrial.bind(null, slug) : null}
      findHref={`/${slug}/book/find`}
    />
  )
})

async function initialState(ref: ClubRef, code: unknown, led: boolean): Promise<FormState> {
  if (typeof code === 'string') return refusedBefore(ref, code)
  if (!led || !(await bringsNoCookie())) return untouched
  const t = translator(await requestLocale(ref.language), 'booking')
  const refusal = { code: 'no_cookies', title: t('reference.noCookies'), help: t('reference.allowCookies') }
  return { ...untouched, serial: 1, refusal }
}

async function refusedBefore(ref: ClubRef, code: string): Promise<FormState> {
  const browser = await browserOf()
  const visit = browser && (await inClub(ref, visitor(browser), (club) => findVisit(club, browser, code)))
  const refused = visit ? visit.refused : null
  if (!refused || !isCode(refused.code)) return untouched
  const words = refusalWords(
    { code: refused.code, facts: refused.facts },
    await requestLocale(ref.language),
    ref.timeZone,
  )
  return { ...untouched, serial: 1, values: { reference: refused.reference }, refusal: words }
}

function isCode(code: string): code is RefusalCode {
  return code in refusals
}
