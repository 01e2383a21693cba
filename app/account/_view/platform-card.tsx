import { State } from '@/components/ui/state'
import type { Platform } from '@/domain/platforms/platforms/schema'
import type { FormAction } from '@/lib/form'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { formatDayYear } from '@/lib/time'
import { EnterForm } from './enter-form'
import { SandboxForm } from './sandbox-form'

/** What an owner can do with a platform. */
export type PlatformActs = {
  enter: (form: FormData) => Promise<void>
  makeSandbox: FormAction
  keep: (form: FormData) => Promise<void>
}

type Props = { locale: Locale; host: string; platform: Platform; acts: PlatformActs }

/** One platform: name, address, kind and state, the ways in, and what its owner can do with it. */
export function PlatformCard({ locale, host, platform, acts }: Props) {
  const t = translator(locale, 'account')
  const { slug, name, kind, sandboxOf, deletesAt, liveAt, timeZone } = platform
  const headed = `platform-${slug}`
  return (
    <article className="platform" aria-labelledby={headed}>
      <h2 id={headed}>
        {name} <span className="reference">{slug}</span>
      </h2>
      <p>
        <State
          {...(kind === 'test' ? { shape: 'square', colour: 'wind' } : { shape: 'full', colour: 'field' })}
        >
          {t('platforms.kind', { kind: sandboxOf ? 'sandbox' : kind, slug: sandboxOf ?? '' })}
        </State>
      </p>
      <p className="soft">
        {host}/{slug}
      </p>
      {deletesAt && (
        <p className="callout">
          {t.rich('platforms.deletes', {
            day: formatDayYear(deletesAt, timeZone, locale),
            strong: (words) => <strong>{words}</strong>,
          })}
        </p>
      )}
      <ul className="platform-acts">
        <li>
          <EnterForm
            enter={acts.enter}
            className="button small"
            words={t('platforms.open')}
            describedBy={headed}
          />
        </li>
        <li>
          <a className="plain-link" href={`/${slug}/book`} aria-describedby={headed}>
            {t('platforms.book')}
          </a>
        </li>
        {!sandboxOf && (
          <li>
            <SandboxForm
              action={acts.makeSandbox}
              copy={{ send: t('platforms.more'), busy: t('busy'), label: t('platforms.moreOf', { slug }) }}
            />
          </li>
        )}
        {!sandboxOf && (kind === 'test' || liveAt) && (
          <li>
            <a className="plain-link" href={`/account/platforms/${slug}/live`} aria-describedby={headed}>
              {t(kind === 'test' ? 'platforms.goLive' : 'platforms.live')}
            </a>
          </li>
        )}
        <li>
          <a className="plain-link" href={`/account/platforms/${slug}/export`} aria-describedby={headed}>
            {t('platforms.export')}
          </a>
        </li>
        {kind === 'test' && deletesAt && (
          <li>
            <form action={acts.keep}>
              <button className="button small line" type="submit" aria-describedby={headed}>
                {t('platforms.keep')}
              </button>
            </form>
          </li>
        )}
        {kind === 'test' && !deletesAt && (
          <li>
            <a
              className="plain-link grave"
              href={`/account/platforms/${slug}/delete`}
              aria-describedby={headed}
            >
              {t('platforms.delete')}
            </a>
          </li>
        )}
      </ul>
    </article>
  )
}
