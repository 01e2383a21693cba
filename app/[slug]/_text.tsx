import { notFound } from 'next/navigation'
import { clubOf } from '@/app/_edge/gates'
import { page } from '@/app/_edge/page'
import { conditionsAt } from '@/domain/club/clubs/queries'
import { textIn, versionInWords } from '@/domain/club/clubs/rules'
import { translator } from '@/lib/i18n/translator'
import { deskOf, settingsOf, visitorIn } from './_desk'
import { Publisher } from './_view/publisher'
import { TextPage } from './_view/text-page'

type Props = { params: Promise<{ slug: string }> }

/** One of a club's own pages of text. */
export function textPage(name: 'legal' | 'privacy') {
  return page(async ({ params }: Props) => {
    const ref = await clubOf((await params).slug)
    const [{ desk }, settings] = await Promise.all([deskOf(ref), settingsOf(ref)])
    const { locale, club } = desk
    return (
      <TextPage locale={locale} club={club} page={name} text={textIn(settings[name], locale)}>
        {name === 'legal' && <Publisher locale={locale} name={club.name} settings={settings} />}
      </TextPage>
    )
  })
}

/** The conditions of today, or those that were replaced: `version` names them. */
export const conditionsPage = page(
  async ({
    params,
    searchParams,
  }: Props & { searchParams: Promise<Record<string, string | string[] | undefined>> }) => {
    const ref = await clubOf((await params).slug)
    const { version } = await searchParams
    const [{ desk }, settings] = await Promise.all([deskOf(ref), settingsOf(ref)])
    const { locale, club } = desk
    const t = translator(locale, 'booking')
    const isPast = typeof version === 'string' && version !== settings.conditionsVersion
    const past = isPast ? await visitorIn(ref, (open) => conditionsAt(open, version)) : null
    if (isPast && !past) notFound()
    const text = textIn(past ?? settings.conditions, locale)
    const since = versionInWords(isPast ? version : settings.conditionsVersion, locale)
    return (
      <TextPage locale={locale} club={club} page="conditions" text={text}>
        {text && since && <p className="note">{t(past ? 'door.replaced' : 'door.since', { since })}</p>}
      </TextPage>
    )
  },
)
