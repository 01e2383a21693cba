import type { Labels } from '@/app/_edge/mended'
import { sentence, type Words } from '@/components/form/words'
import type { ProblemCode } from '@/domain/visits/visits/schema'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'

/** The words of a form, for the browser's check and for the answer of its action: both say the same. */
export function formWords(locale: Locale, labels: Readonly<Record<string, string>>): Words {
  const t = translator(locale, 'booking')
  return {
    labels,
    problems: {
      empty: t('problem.empty', { field: '{field}' }),
      choose: t('problem.choose', { field: '{field}' }),
      long: t('problem.long', { field: '{field}' }),
      email: t('problem.email'),
      phone: t('problem.phone'),
      weight: t('problem.weight', { field: '{field}' }),
      age: t('problem.age', { field: '{field}' }),
      conditions: t('problem.conditions'),
    } satisfies Record<ProblemCode, string>,
    one: t('problem.count', { count: 1 }),
    many: t('problem.count', { count: 2 }).replace('2', '{count}'),
  }
}

/** The same words for the answer of an action. */
export const labelsIn = (words: Words): Labels => ({
  say: (problem, field) => sentence(words, field, problem),
  fields: Object.keys(words.labels),
})

/** Labels by field name of the forms with one or two fields. */
export function findLabels(locale: Locale) {
  const t = translator(locale, 'booking')
  return { reference: t('reference.label'), email: t('details.email') }
}

export const findProblems = ({ locale }: { locale: Locale }) =>
  labelsIn(formWords(locale, findLabels(locale)))

/** Labels by field name, in the order of the page. */
export function passengersLabels(locale: Locale, rows: number): Record<string, string> {
  const t = translator(locale, 'booking')
  const labels: Record<string, string> = {
    activity: t('passengers.activity'),
    base: t('passengers.base'),
    passengers: t('passengers.count'),
  }
  for (let row = 0; row < rows; row++) {
    const n = row + 1
    labels[`weight[${row}]`] = rows === 1 ? t('passengers.weight') : t('passengers.weightOf', { n })
    labels[`age[${row}]`] = rows === 1 ? t('passengers.age') : t('passengers.ageOf', { n })
  }
  return labels
}

/** Labels by field name, in the order of the page. */
export function detailsLabels(
  locale: Locale,
  passengers: number,
  fields: readonly { code: string; label: string }[],
): Record<string, string> {
  const t = translator(locale, 'booking')
  const labels: Record<string, string> = {
    lastName: t('details.lastName'),
    firstName: t('details.firstName'),
    cellPhone: t('details.cellPhone'),
    email: t('details.email'),
    isPassenger: t('details.isPassenger'),
  }
  for (let row = 0; row < passengers; row++)
    labels[`passengerName[${row}]`] = t('passengers.nth', { n: row + 1 })
  for (const { code, label } of fields) labels[`field[${code}]`] = label
  labels.emergency = t('details.emergency')
  labels.message = t('details.message')
  labels['consent[conditions]'] = t('details.conditionsShort')
  return labels
}
