import { Document, Page, renderToBuffer, StyleSheet, Text, View } from '@react-pdf/renderer'
import type { Locale } from '@/lib/i18n/locale'
import { stack } from './fonts'
import { legible } from './legible'
import { ink, mm, paper } from './paper'

const cells = {
  date: mm(34),
  aircraft: mm(44),
  pilot: mm(42),
  passengers: mm(22),
  tookOff: mm(22),
  landed: mm(24),
  duration: mm(20),
  activity: mm(34),
  note: mm(27),
} as const

type Cell = keyof typeof cells
const order = Object.keys(cells) as Cell[]
const figures: readonly Cell[] = ['tookOff', 'landed', 'duration', 'passengers']

export type RegisterSheet = {
  locale: Locale
  club: string
  address: string
  title: string
  span: string
  made: string
  columns: Record<Cell, string>
  lines: readonly Record<Cell, string>[]
  totals: string
  /** Said instead of the lines when there are none. */
  empty: string
  /** What the law limits, one sentence each. */
  law: readonly string[]
  pageOf: (page: number, pages: number) => string
}

const styles = StyleSheet.create({
  page: { paddingTop: mm(14), paddingBottom: mm(16), paddingHorizontal: mm(14) },
  row: { flexDirection: 'row', borderBottom: `0.5pt solid ${ink.mist}`, paddingVertical: 4, minHeight: 18 },
  head: { borderBottom: `1pt solid ${ink.black}` },
  cell: { fontSize: 9, lineHeight: 1.3, paddingRight: 6 },
  foot: { position: 'absolute', left: mm(14), right: mm(14), bottom: mm(8), flexDirection: 'row' },
})

/** The register of discovery flights on A4 sheets in landscape, its header on each. Everything said comes with the facts. */
export async function registerPdf(sheet: RegisterSheet): Promise<Buffer> {
  return renderToBuffer(<Register {...(await legible(sheet))} />)
}

function Register(sheet: RegisterSheet) {
  const { locale, club, address, title, span, made, columns, lines, totals, empty, law, pageOf } = sheet
  return (
    <Document title={`${title}, ${club}`} author={club} creator="Envol" producer="Envol" language={locale}>
      <Page size="A4" orientation="landscape" style={[paper.page, styles.page]}>
        <View style={{ marginBottom: mm(4) }}>
          <Text style={[paper.title, { fontSize: 16 }]}>{title}</Text>
          <Text style={paper.small}>{[club, address].filter((part) => part !== '').join(', ')}</Text>
          <Text style={paper.small}>{span}</Text>
        </View>
        <Row cells={columns} head />
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paper is drawn once.
          <Row key={index} cells={line} />
        ))}
        {lines.length === 0 && <Text style={[paper.small, { marginTop: mm(4) }]}>{empty}</Text>}
        {lines.length > 0 && (
          <Text style={[paper.strong, { fontSize: 10, lineHeight: 1.4, marginTop: mm(3) }]}>{totals}</Text>
        )}
        <View wrap={false} style={{ marginTop: mm(5) }}>
          {law.map((sentence) => (
            <Text key={sentence} style={[paper.small, { fontSize: 8 }]}>
              {sentence}
            </Text>
          ))}
        </View>
        <View fixed style={styles.foot}>
          <Text style={[paper.small, { flex: 1 }]}>{made}</Text>
          <Text style={paper.small} render={({ pageNumber, totalPages }) => pageOf(pageNumber, totalPages)} />
        </View>
      </Page>
    </Document>
  )
}

function Row({ cells: texts, head = false }: { cells: Record<Cell, string>; head?: boolean }) {
  return (
    <View fixed={head} wrap={false} style={head ? [styles.row, styles.head] : styles.row}>
      {order.map((name) => {
        const face = head
          ? { fontWeight: 600, color: ink.soft }
          : figures.includes(name)
            ? { fontFamily: stack.mono }
            : {}
        return (
          <Text key={name} style={[styles.cell, { width: cells[name] }, face]}>
            {texts[name]}
          </Text>
        )
      })}
    </View>
  )
}
