import { Icon } from '@/components/ui/icon'
import type { Progress } from '@/domain/platforms/creations/schema'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { Made } from './made'

type Props = {
  lang: Locale /** Of the addresses shown: `envol.example`. */
  host: string
  progress: Progress
  /** Opens the desk of one of them, for who is signed in as their owner; null for others. */
  enter: Enter | null
}

type Enter = (slug: string) => (form: FormData) => Promise<void>

type State = 'waiting' | 'running' | 'ready'

/** The steps of a creation as they are now; once all are taken, where its platforms are; else why it stopped. */
export function CreatingView({ lang, host, progress, enter }: Props) {
  const t = translator(lang, 'creation')
  const { name, platform, sandbox, done, failure } = progress
  const extra = platform ? 'no' : 'yes'
  const state = failure ?? (done ? 'done' : 'running')
  const title = t(`title.${state}`, { extra })
  return (
    <main id="main" className="creating">
      <title>{`${title} - Envol`}</title>
      <h1>{title}</h1>
      <p className="lead" role="status">
        {t(`lead.${state}`, { name, extra })}
      </p>
      {state === 'running' && <Running lang={lang} host={host} progress={progress} />}
      {state === 'done' && (
        <>
          {platform && (
            <Made lang={lang} host={host} place={platform} kind="platform" enter={enter?.(platform.slug)} />
          )}
          <Made lang={lang} host={host} place={sandbox} kind="sandbox" enter={enter?.(sandbox.slug)} />
          <p className="up-24 soft">{t('mailed')}</p>
        </>
      )}
      {failure && <Failed lang={lang} progress={progress} />}
    </main>
  )
}

function Running({ lang, host, progress }: Pick<Props, 'lang' | 'host' | 'progress'>) {
  const t = translator(lang, 'creation')
  return (
    <>
      <ol className="making">
        {steps(progress).map(({ key, slug, state }) => (
          <li key={key} className={state}>
            <span className="progress-dot">{state === 'ready' && <Icon name="tick" />}</span>
            <span>
              {t(`step.${key}`)} {slug && <span className="reference">{`${host}/${slug}`}</span>}
            </span>
            <span className="soft small">{t(`state.${state}`)}</span>
          </li>
        ))}
      </ol>
      <p className="up-24 soft">
        {t('leave')}{' '}
        <noscript>
          {/* biome-ignore lint/a11y/useValidAnchor: an empty reference is this very page (RFC 3986, 4.4). */}
          <a href="">{t('refresh')}</a>
        </noscript>
      </p>
    </>
  )
}

function Failed({ lang, progress }: { lang: Locale; progress: Progress }) {
  const t = translator(lang, 'creation')
  const href = progress.platform ? `/${lang}/signup` : '/account/platforms'
  return (
    <p className="up-28">
      <a className="button" href={href}>
        {t(progress.platform ? 'again' : 'platforms')}
      </a>
    </p>
  )
}

type Step = { key: 'platform' | 'sandbox' | 'mail'; slug: string | null; state: State }

/** In the order in which they are taken: the first that is not there yet is being taken. */
function steps({ platform, sandbox, done }: Progress): Step[] {
  const all = [
    ...(platform ? [{ key: 'platform' as const, slug: platform.slug, ready: platform.ready }] : []),
    { key: 'sandbox' as const, slug: sandbox.slug, ready: sandbox.ready },
    { key: 'mail' as const, slug: null, ready: done },
  ]
  const current = all.findIndex(({ ready }) => !ready)
  return all.map(({ key, slug, ready }, index) => ({
    key,
    slug,
    state: ready ? 'ready' : index === current ? 'running' : 'waiting',
  }))
}
