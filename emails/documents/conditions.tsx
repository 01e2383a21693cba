import { Text, View } from '@react-pdf/renderer'
import { translator } from '@/lib/i18n/translator'
import { formatDate, formatDayTime, zoneCity } from '@/lib/time'
import type { FlightFacts } from '../facts'
import { breakLines, type ColumnPage, type Measure, twoColumns } from './columns'
import { footerRoom } from './footer'
import { SmallLetterhead } from './letterhead'
import { columnWidth, mm, paper, sheet } from './paper'
import { SheetPage } from './sheet-page'

/** The conditions, broken into lines: below the flight, and on pages of their own when the club's are long. */
export type Conditions = { below: string[]; pages: ColumnPage[] }

const SMALL = { fontSize: 7.5, lineHeight: 1.45 }
const PLAIN = { fontSize: 8.5, lineHeight: 1.45 }
const BELOW_AT_MOST = 16
/** Letterhead and title of a page of conditions. */
const HEAD = mm(36)

export function conditionsOf(facts: FlightFacts, measure: Measure, footerLines: number): Conditions {
  const text = facts.conditions.text.trim()
  const { rules, accepted } = houseRules(facts)
  const lines = (said: string, size: number) => breakLines(said, columnWidth, (part) => measure(part, size))
  const whole = lines([...rules, text, accepted].filter((part) => part !== '').join(' '), SMALL.fontSize)
  if (whole.length <= BELOW_AT_MOST) return { below: whole, pages: [] }
  const room = sheet.height - sheet.top - HEAD - footerRoom(footerLines)
  const rows = Math.floor(room / (PLAIN.fontSize * PLAIN.lineHeight))
  return {
    below: lines([...rules, accepted].join(' '), SMALL.fontSize),
    pages: twoColumns(lines(text, PLAIN.fontSize), rows),
  }
}

function houseRules({ club, conditions, cutoffAt, late, locale, minimumAge, zone }: FlightFacts) {
  const t = translator(locale, 'document')
  const rules = [
    t('zone', { city: zoneCity(zone) }),
    late
      ? t('cutoffLate', { phone: club.phone })
      : t('cutoff', { cutoff: formatDayTime(new Date(cutoffAt), zone, locale) }),
    ...(minimumAge === null ? [] : [t('age', { age: minimumAge })]),
    t('minors'),
    t('captain'),
  ]
  const date = formatDate(new Date(conditions.acceptedAt), zone, locale)
  return { rules, accepted: t('accepted', { date, version: conditions.version }) }
}

type Props = { facts: FlightFacts }

/** Small, at the foot of the first page; straight below what precedes when room is short. */
export function ConditionsBelow({ facts, lines, air }: Props & { lines: string[]; air: number }) {
  return (
    <View style={{ marginTop: air < 1 ? 0 : 'auto', paddingTop: mm(6) * air }} wrap={false}>
      <Text style={[paper.heading, { fontSize: 8.5, marginBottom: mm(1) }]}>
        {translator(facts.locale, 'document')('conditions')}
      </Text>
      {twoColumns(lines, lines.length).map(({ from, columns }) => (
        <Columns key={from} columns={columns} style={SMALL} />
      ))}
    </View>
  )
}

/** The club's own text over as many pages as it takes. */
export function ConditionPages({ facts, pages, footer }: Props & { pages: ColumnPage[]; footer: string[] }) {
  return pages.map(({ from, columns }) => (
    <SheetPage key={from} facts={facts} footer={footer}>
      <SmallLetterhead club={facts.club} />
      {from === 0 && (
        <Text style={[paper.title, { marginTop: mm(7) }]}>
          {translator(facts.locale, 'document')('conditionsOf')}
        </Text>
      )}
      <View style={{ marginTop: mm(5) }}>
        <Columns columns={columns} style={PLAIN} />
      </View>
    </SheetPage>
  ))
}

function Columns({ columns, style }: { columns: [string[], string[]]; style: typeof SMALL }) {
  return (
    <View style={paper.columns}>
      {columns.map((lines, index) => (
        // Lines are broken already: the slack keeps rounding from breaking one again.
        <Text
          key={index === 0 ? 'left' : 'right'}
          style={[style, paper.soft, { width: columnWidth + mm(3), marginRight: -mm(3) }]}
        >
          {lines.join('\n')}
        </Text>
      ))}
    </View>
  )
}
