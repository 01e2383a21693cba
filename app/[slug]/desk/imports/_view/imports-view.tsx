import type { ClubRef } from '@/db/club'
import type { ImportKind, ImportLine } from '@/domain/imports/imports/schema'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { formatDayTime, isoLocal } from '@/lib/time'
import { DeskBody, DeskPage } from '../../_view/desk-page'
import { upload } from '../actions'
import { UploadForm } from './upload-form'

type Props = {
  locale: Locale
  club: Pick<ClubRef, 'slug' | 'timeZone'>
  kinds: readonly ImportKind[]
  /** What is most likely brought now. */
  kind: ImportKind
  lines: readonly ImportLine[]
}

/** A file to bring, and what was brought before. */
export function ImportsView({ locale, club, kinds, kind, lines }: Props) {
  const t = translator(locale, 'imports')
  return (
    <DeskPage name="imports" heading={t('heading')}>
      <DeskBody>
        <section aria-labelledby="upload">
          <h2 id="upload">{t('upload.heading')}</h2>
          <p>{t('upload.lead')}</p>
          <UploadForm
            action={upload.bind(null, club.slug)}
            kinds={kinds.map((value) => ({ value, text: t(`kind.${value}`) }))}
            kind={kind}
            words={{
              kind: t('upload.kind'),
              file: t('upload.file'),
              fileHint: t('upload.fileHint'),
              go: t('upload.go'),
              problem: t('upload.problem'),
            }}
          />
        </section>
        <section aria-labelledby="imports">
          <h2 id="imports">{t('list.heading')}</h2>
          {lines.length === 0 ? (
            <p className="soft">{t('list.none')}</p>
          ) : (
            <Lines locale={locale} club={club} lines={lines} />
          )}
        </section>
      </DeskBody>
    </DeskPage>
  )
}

function Lines({ locale, club, lines }: Pick<Props, 'locale' | 'club' | 'lines'>) {
  const t = translator(locale, 'imports')
  return (
    <ul className="import-list">
      {lines.map(({ id, kind, fileName, createdAt, stage, by }) => (
        <li key={id}>
          <a className="link" href={`/${club.slug}/desk/imports/${id}`}>
            {fileName}
          </a>
          <span>
            {t(`kind.${kind}`)}, {t(`stage.${stage}`)}
          </span>
          <span className="soft small">
            <time dateTime={isoLocal(createdAt, club.timeZone)}>
              {formatDayTime(createdAt, club.timeZone, locale)}
            </time>
            {by && `, ${t('list.by', { name: by })}`}
          </span>
        </li>
      ))}
    </ul>
  )
}
