import type { ClubRef } from '@/db/club'
import { type KeptSample, type SamplesPlan, sampleKinds } from '@/domain/settings/samples/schema'
import { displayCode } from '@/lib/code'
import type { PlainAction } from '@/lib/form'
import type { Locale } from '@/lib/i18n/locale'
import type { Translator } from '@/lib/i18n/translator'
import { formatDayShort, formatTime } from '@/lib/time'
import { DeskBody, DeskPage } from '../../_view/desk-page'

type Props = {
  t: Translator<'settings'>
  locale: Locale
  club: ClubRef
  plan: SamplesPlan
  action: PlainAction
}

/** What goes and what stays when the samples are emptied, and the press that does it. */
export function SamplesView({ t, locale, club, plan: { removed, kept }, action }: Props) {
  const goes = sampleKinds.filter((kind) => removed[kind] > 0)
  const nameOf = ({ kind, name }: KeptSample) => {
    if (kind === 'coupons') return displayCode(name)
    if (kind !== 'bookings') return name
    const at = new Date(name)
    return `${formatDayShort(at, club.timeZone, locale)}, ${formatTime(at, club.timeZone, locale)}`
  }
  return (
    <DeskPage name="settings" heading={t('samples.heading')}>
      <title>{t('title', { name: t('samples.heading'), club: club.name })}</title>
      <DeskBody>
        <p>
          <a className="link" href={`/${club.slug}/desk/settings`}>
            {t('back')}
          </a>
        </p>
        {goes.length === 0 && <p className="up-16">{t('samples.none')}</p>}
        {goes.length > 0 && (
          <section aria-labelledby="goes">
            <h2 id="goes">{t('samples.goes')}</h2>
            <ul className="list">
              {goes.map((kind) => (
                <li key={kind}>{t(`samples.count.${kind}`, { count: removed[kind] })}</li>
              ))}
            </ul>
            <p className="up-8 soft">{t('samples.lead')}</p>
            <form action={action} className="up-16">
              <button type="submit" className="desk-button grave">
                {t('samples.empty')}
              </button>
            </form>
          </section>
        )}
        {kept.length > 0 && (
          <section aria-labelledby="stays">
            <h2 id="stays">{t('samples.stays')}</h2>
            <ul className="list">
              {kept.map((sample) => (
                <li key={sample.id}>
                  {t('samples.kept', { name: nameOf(sample), why: t(`samples.use.${sample.use}`) })}
                </li>
              ))}
            </ul>
          </section>
        )}
      </DeskBody>
    </DeskPage>
  )
}
