import { translator } from '@/lib/i18n/translator'
import { DeskBody, DeskPage } from '../../../_view/desk-page'
import { isWorking, type OpenImport } from '../_import'
import { takeBack } from '../actions'
import { Bad } from './bad'
import { Found } from './found'
import { How } from './how'
import { PressForm } from './press-form'
import { Sample } from './sample'

const SEEN = { coupons: 'coupons', aircraft: 'resources', people: 'pilots' } as const

/** An import as it stands: being worked on, tried, done, taken back. */
export function ImportView(open: OpenImport) {
  const { locale, club, line } = open
  const t = translator(locale, 'imports')
  return (
    <DeskPage
      name="imports"
      heading={line.fileName}
      aside={<span className="soft">{t(`kind.${line.kind}`)}</span>}
    >
      <DeskBody>
        <p className="crumbs">
          <a className="link" href={`/${club.slug}/desk/imports`}>
            {t('back')}
          </a>
        </p>
        {isWorking(line) && <Working {...open} />}
        {line.stage === 'judged' && line.report && <Tried {...open} report={line.report} />}
        {line.stage === 'done' && <Done {...open} />}
        {line.stage === 'undone' && <Undone {...open} />}
      </DeskBody>
    </DeskPage>
  )
}

type Report = NonNullable<OpenImport['line']['report']>

function Tried(open: OpenImport & { report: Report }) {
  const { report, locale } = open
  const t = translator(locale, 'imports')
  if (report.fault) return <p className="notice">{t(`fault.${report.fault}`)}</p>
  return (
    <>
      <Found {...open} />
      {report.problems.length > 0 && <Bad {...open} />}
      <How {...open} />
      <Sample {...open} />
    </>
  )
}

/** What a job does with it, and how far it is. */
function Working({ locale, line }: OpenImport) {
  const t = translator(locale, 'imports')
  const stage = line.stage === 'writing' || line.stage === 'undoing' ? line.stage : 'judging'
  const counted = stage === 'writing' && line.lines > 0
  return (
    <section className="import-working" aria-live="polite">
      <p>{t(`working.${stage}`)}</p>
      <progress
        aria-label={t(`stage.${stage}`)}
        {...(counted && { value: line.progress, max: line.lines })}
      />
      {counted && <p>{t('working.progress', { done: line.progress, all: line.lines })}</p>}
      <p className="soft">
        {t('working.leave')}{' '}
        <noscript>
          {/* biome-ignore lint/a11y/useValidAnchor: an empty reference is this very page (RFC 3986, 4.4). */}
          <a href="">{t('working.refresh')}</a>
        </noscript>
      </p>
    </section>
  )
}

function Done({ locale, club, line }: OpenImport) {
  const t = translator(locale, 'imports')
  const { kind, report } = line
  return (
    <section>
      <p className="notice" role="status">
        {t(`done.${kind}`, { count: report?.good ?? 0 })}{' '}
        <a className="link" href={`/${club.slug}/desk/${SEEN[kind]}`}>
          {t(`done.see.${kind}`)}
        </a>
      </p>
      <PressForm
        action={takeBack.bind(null, club.slug, line.id)}
        means={t(`done.takeBackMeans.${kind}`)}
        words={t('done.takeBack')}
      />
    </section>
  )
}

function Undone({ locale, line }: OpenImport) {
  const t = translator(locale, 'imports')
  const stayed = line.report?.stayed ?? 0
  return (
    <p className="notice" role="status">
      {stayed === 0 ? t('undone.all') : t(`undone.stayed.${line.kind}`, { count: stayed })}
    </p>
  )
}
