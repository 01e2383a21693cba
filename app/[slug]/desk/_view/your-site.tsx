import type { ClubRef } from '@/db/club'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { Copy } from './copy'

type Props = { locale: Locale; club: ClubRef; bookUrl: string; qr: { size: number; path: string } }

/** How the club shows its booking desk: the address, a QR code to print, a form for its own site. */
export function YourSite({ locale, club, bookUrl, qr }: Props) {
  const t = translator(locale, 'desk')
  const form = snippet(bookUrl, t('site.label'), t('site.button'))
  return (
    <section>
      <h2>{t('site.heading')}</h2>
      <div className="your-site">
        <div>
          <p className="soft">{t('site.address')}</p>
          <p className="address">
            <a className="reference" href={bookUrl}>
              {bookUrl}
            </a>
            <Copy text={bookUrl} words={t('copy')} done={t('copied')} label={t('site.copyAddress')} />
          </p>
        </div>
        <svg
          className="qr-code"
          viewBox={`-4 -4 ${qr.size + 8} ${qr.size + 8}`}
          role="img"
          aria-label={t('site.qr', { club: club.name })}
          shapeRendering="crispEdges"
        >
          <rect x="-4" y="-4" width={qr.size + 8} height={qr.size + 8} fill="#fff" />
          <path d={qr.path} fill="#000" />
        </svg>
      </div>
      <p className="up-16">
        <label htmlFor="snippet" className="soft">
          {t('site.form')}
        </label>
      </p>
      <textarea id="snippet" className="input snippet" readOnly rows={8} spellCheck={false} value={form} />
      <Copy text={form} words={t('copy')} done={t('copied')} label={t('site.copyForm')} />
    </section>
  )
}

/** A plain form that any site can hold: it needs no script, and leads to our page. */
function snippet(bookUrl: string, label: string, button: string): string {
  return [
    `<form action="${bookUrl}" method="get">`,
    `  <label>${label}`,
    '    <input name="reference" required maxlength="60" autocomplete="off">',
    '  </label>',
    `  <button>${button}</button>`,
    '</form>',
  ].join('\n')
}
