import { textIn } from '@/domain/club/clubs/rules'
import { dateOrders, encodings, type Separator, separators } from '@/domain/imports/files/schema'
import { ALL } from '@/domain/imports/imports/rules/coupons'
import { fieldsOf } from '@/domain/imports/imports/rules/headers'
import type { Report } from '@/domain/imports/imports/schema'
import { translator } from '@/lib/i18n/translator'
import type { OpenImport } from '../_import'
import { again } from '../actions'
import { HowForm } from './how-form'

const NAMES: Readonly<Record<Separator, 'semicolon' | 'comma' | 'tab' | 'bar'>> = {
  ';': 'semicolon',
  ',': 'comma',
  '\t': 'tab',
  '|': 'bar',
}

const ENCODINGS: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252',
  'iso-8859-15': 'ISO 8859-15',
  macintosh: 'Mac Roman',
  cp850: 'CP850 (DOS)',
}

/** How the file is read, each part of it to be chosen otherwise. */
export function How({ locale, club, line, report, activities }: OpenImport & { report: Report }) {
  const t = translator(locale, 'imports')
  const { how, header, sample, unknown } = report
  const offered = activities.map(({ code, name }) => ({ value: code, text: textIn(name, locale) || code }))
  const all = { value: ALL, text: t('how.wordAll') }
  const firsts = (place: number) => [...new Set(sample.map((cells) => cells[place] ?? ''))].filter(Boolean)
  return (
    <section aria-labelledby="how">
      <h2 id="how">{t('how.heading')}</h2>
      {how.preset && <p>{t('how.preset', { name: t(`preset.${how.preset}`) })}</p>}
      <HowForm
        action={again.bind(null, club.slug, line.id)}
        choices={[
          {
            name: 'encoding',
            label: t('how.encoding'),
            value: how.encoding,
            options: encodings.map((value) => ({ value, text: ENCODINGS[value] ?? value })),
          },
          {
            name: 'separator',
            label: t('how.separator'),
            value: how.separator,
            options: separators.map((value) => ({ value, text: t(`separator.${NAMES[value]}`) })),
          },
          {
            name: 'dates',
            label: t('how.dates'),
            value: how.dates ?? '',
            options: [
              ...(how.dates ? [] : [{ value: '', text: t('how.datesChoose') }]),
              ...dateOrders.map((value) => ({ value, text: t(`order.${value}`) })),
            ],
          },
        ]}
        columns={header.map((name, place) => ({
          header: name || t('how.noHeader'),
          holds: firsts(place).slice(0, 3).join(', '),
          value: how.columns[place] ?? '',
        }))}
        fields={[
          { value: '', text: t('how.leave') },
          ...fieldsOf(line.kind).map((value) => ({ value, text: t(`field.${value}`) })),
        ]}
        asked={unknown
          .flatMap(({ words }) => words)
          .map((word) => ({ word, label: t('how.word', { word }) }))}
        meanings={[{ value: '', text: t('how.wordChoose') }, all, ...offered]}
        rest={[
          {
            name: 'activity',
            label: t('how.restActivity'),
            value: how.rest.activity,
            options: [{ value: '', text: t('how.wordAll') }, ...offered],
          },
        ]}
        passengers={{ label: t('how.restPassengers'), value: String(how.rest.passengers) }}
        words={{
          columns: t('how.columns'),
          column: t('how.column'),
          holds: t('how.holds'),
          is: t('how.is'),
          words: t('how.words'),
          rest: t('how.rest'),
          go: t('how.go'),
        }}
      />
    </section>
  )
}
