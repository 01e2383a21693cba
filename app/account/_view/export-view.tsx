import { Heading } from '@/components/ui/heading'
import type { Export } from '@/domain/platforms/exports/schema'
import type { Platform } from '@/domain/platforms/platforms/schema'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { formatDayTime } from '@/lib/time'
import { Redrawn } from './redrawn'

type Props = {
  locale: Locale
  platform: Platform
  made: Export | null
  send: (form: FormData) => Promise<void>
}

/** What a full export holds, how far the one being made is, and the file once it is there. */
export function ExportView({ locale, platform: { slug, name, timeZone }, made, send }: Props) {
  const t = translator(locale, 'export')
  const a = translator(locale, 'account')
  const heading = t('heading', { slug })
  const making = made !== null && made.doneAt === null
  return (
    <main id="main" className="page area">
      <title>{a('title', { name: heading })}</title>
      <Heading page="export">{heading}</Heading>
      <p className="lead">{t('lead', { name })}</p>
      <ul className="list up-16">
        <li>{t('secrets')}</li>
        <li>{t('kept')}</li>
      </ul>
      <div className="up-24" role="status">
        {making && (
          <p className="callout">
            {made.tables > 0 ? t('making', { written: made.written, tables: made.tables }) : t('waiting')}
          </p>
        )}
        {made?.doneAt && <p>{t('done', { when: formatDayTime(made.doneAt, timeZone, locale) })}</p>}
      </div>
      {making && <Redrawn />}
      {made?.doneAt && (
        <p className="up-16">
          <a className="button" href={`/account/platforms/${slug}/export/file.zip`} download>
            {t('download')}
          </a>
        </p>
      )}
      {!making && (
        <form className="up-16" action={send}>
          <button className={made ? 'button small line' : 'button'} type="submit">
            {t(made ? 'again' : 'send')}
          </button>
        </form>
      )}
      <p className="up-24">
        <a className="plain-link" href="/account/platforms">
          {a('back')}
        </a>
      </p>
    </main>
  )
}
