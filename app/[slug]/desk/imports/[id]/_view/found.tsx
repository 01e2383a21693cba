import { isReady } from '@/domain/imports/imports/rules/report'
import { leavings, type Report } from '@/domain/imports/imports/schema'
import { translator } from '@/lib/i18n/translator'
import type { OpenImport } from '../_import'
import { start } from '../actions'
import { PressForm } from './press-form'

/** What the dry run found, what is to be done first, and the press that brings it in. */
export function Found({ locale, club, line, report }: OpenImport & { report: Report }) {
  const t = translator(locale, 'imports')
  const told = [
    t('found.lines', { count: report.lines }),
    ...(['ended', 'joined', 'formulas'] as const).flatMap((what) =>
      report[what] > 0 ? t(`found.${what}`, { count: report[what] }) : [],
    ),
    ...leavings.flatMap((why) => {
      const count = report.left[why] ?? 0
      return count > 0 ? t(`found.left.${why}`, { count }) : []
    }),
  ]
  const open = openMatters(report, t)
  return (
    <section aria-labelledby="found">
      <h2 id="found">{t(`found.${line.kind}`, { count: report.good })}</h2>
      <ul className="import-told">
        {told.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      {open.length > 0 && (
        <ul className="notice import-open">
          {open.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
      {isReady(report) ? (
        <PressForm
          action={start.bind(null, club.slug, line.id)}
          words={t(`start.${line.kind}`, { count: report.good })}
          primary
        />
      ) : (
        <p className="soft">{open.length > 0 ? t('start.not') : t('found.nothing')}</p>
      )}
    </section>
  )
}

type Words = ReturnType<typeof translator<'imports'>>

function openMatters({ missing, orders, unknown, broken, bad }: Report, t: Words): string[] {
  const fields = missing.map((field) => t(`field.${field}`)).join(', ')
  return [
    ...(broken === null ? [] : [t('found.broken', { line: broken })]),
    ...(missing.length > 0 ? [t('found.missing', { fields })] : []),
    ...(orders.length > 0 ? [t('found.orders')] : []),
    ...(unknown.length > 0 ? [t('found.unknown')] : []),
    ...(bad > 0 ? [t('found.bad', { count: bad })] : []),
  ]
}
