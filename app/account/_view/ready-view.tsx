import { Heading } from '@/components/ui/heading'
import type { OwnMatter } from '@/domain/club/clubs/rules/placeholders'
import type { Choice, DryRun } from '@/domain/platforms/going-live/schema'
import type { Platform } from '@/domain/platforms/platforms/schema'
import type { FormAction } from '@/lib/form'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { formCopy } from '../_words'
import { AreaForm } from './area-form'
import { DryRunTable } from './dry-run-table'
import { EnterForm } from './enter-form'
import { KeepForm } from './keep-form'

type Props = {
  locale: Locale
  platform: Platform
  choice: Choice
  counts: DryRun
  missing: readonly OwnMatter[]
  action: FormAction
  enter: (form: FormData) => Promise<void>
}

/** What going live means for a test platform, what is missing, and the way there: tick, look at the counts, type the name. */
export function ReadyView({
  locale,
  platform: { slug, name },
  choice,
  counts,
  missing,
  action,
  enter,
}: Props) {
  const t = translator(locale, 'account')
  const heading = t('live.heading', { slug })
  return (
    <main id="main" className="page area">
      {missing.length > 0 && <title>{t('title', { name: heading })}</title>}
      <Heading page="live">{heading}</Heading>
      <p className="lead">{t('live.lead', { name })}</p>
      <h2 className="up-28">{t('live.freeTitle')}</h2>
      <ul className="list up-16">
        <li>{t('live.free')}</li>
        <li>{t('live.mails')}</li>
        <li>{t('live.twin')}</li>
        <li>
          {t.rich('live.export', {
            link: (words) => <a href={`/account/platforms/${slug}/export`}>{words}</a>,
          })}
        </li>
        <li>{t.rich('live.other', { link: (words) => <a href={`/${locale}/signup`}>{words}</a> })}</li>
      </ul>
      {missing.length > 0 && (
        <section className="up-28 callout" aria-labelledby="missing">
          <h2 id="missing">{t('live.missingTitle')}</h2>
          <p>{t('live.missingText')}</p>
          <ul className="list">
            {missing.map((what) => (
              <li key={what}>{t('live.missing', { what })}</li>
            ))}
          </ul>
          <p>{t('live.missingHelp')}</p>
          <EnterForm enter={enter} className="button small line" words={t('platforms.open')} />
        </section>
      )}
      <h2 className="up-28">{t('live.keepTitle')}</h2>
      <KeepForm locale={locale} slug={slug} choice={choice} />
      <h2 className="up-28" id="counts">
        {t('live.runTitle')}
      </h2>
      <p>{t('live.runText')}</p>
      <DryRunTable locale={locale} counts={counts} />
      {counts.aircraft.stays === 0 && <p className="up-16 callout">{t('live.noAircraft')}</p>}
      {missing.length === 0 && (
        <>
          <h2 className="up-28">{t('live.sendTitle')}</h2>
          <p>{t('live.never')}</p>
          <AreaForm
            action={action}
            grave
            copy={formCopy(locale, heading, t('live.send'))}
            fields={[
              {
                name: 'domainName',
                label: t('live.type'),
                hint: t('live.typeHint', { slug }),
                autoComplete: 'off',
                maxLength: 60,
                mono: true,
              },
            ]}
          >
            {[...choice].map((what) => (
              <input key={what} type="hidden" name="keep" value={what} />
            ))}
          </AreaForm>
        </>
      )}
      <p className="up-24">
        <a className="plain-link" href="/account/platforms">
          {t('back')}
        </a>
      </p>
    </main>
  )
}
