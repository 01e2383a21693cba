import type { Locale } from '@/lib/i18n/locale'
import { word } from './words'

type Props = {
  lang: Locale
  /** What finds the incident in the log: the request's id, or Next's digest. */
  code?: string | null | undefined
  /** With JavaScript, tries the same part again; without, the link loads the page again. */
  retry?: (() => void) | undefined
  /** The browser has no network: nothing is wrong on our side. */
  offline?: boolean
}

/** What stands in the place of a page that failed. */
export function Failure({ lang, code, retry, offline = false }: Props) {
  return (
    <main id="main" className="page trouble">
      {!offline && <p className="status">500</p>}
      <h1>{word(lang, offline ? 'offlineTitle' : 'failureTitle')}</h1>
      <p className="lead">{word(lang, offline ? 'offlineText' : 'failureText')}</p>
      <p className="up-28">
        {retry ? (
          <button className="button" type="button" onClick={retry}>
            {word(lang, 'retry')}
          </button>
        ) : (
          // biome-ignore lint/a11y/useValidAnchor: an empty reference is this very page (RFC 3986, 4.4).
          <a className="button" href="">
            {word(lang, 'retry')}
          </a>
        )}
      </p>
      {code && (
        <p className="note">
          {word(lang, 'incident')} <span className="reference">{code}</span>
        </p>
      )}
    </main>
  )
}
