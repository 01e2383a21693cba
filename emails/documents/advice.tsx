import { Text, View } from '@react-pdf/renderer'
import { translator } from '@/lib/i18n/translator'
import type { FlightFacts } from '../facts'
import { listed, minorsOf } from '../words'
import { accentOf } from './letterhead'
import { ink, mm, paper } from './paper'

/** More lines than this may be torn over two pages. */
const TOGETHER = 12

type Props = { facts: FlightFacts; air: number }

/** What to bring, and that the weather decides, side by side. */
export function Advice({ facts, air }: Props) {
  const t = translator(facts.locale, 'document')
  const minors = minorsOf(facts)
  const papers = minors.length > 0 ? [t('minorPaper', { names: listed(minors, facts.locale) })] : []
  const items = [...facts.bring, ...papers]
  const weather = (
    <View
      style={[
        items.length > 0 ? paper.column : {},
        { paddingLeft: mm(4), borderLeft: `${mm(1)}pt solid ${ink.dawn}` },
      ]}
    >
      <Text style={paper.heading}>{t('weatherTitle')}</Text>
      <Text>{t('weather')}</Text>
    </View>
  )
  return (
    <View
      style={[paper.columns, { marginTop: mm(6) * air, alignItems: 'flex-start' }]}
      wrap={items.length > TOGETHER}
    >
      {items.length > 0 && (
        <View style={paper.column}>
          <Text style={paper.heading}>{t('bring')}</Text>
          {items.map((item) => (
            <Dash key={item} accent={accentOf(facts.club)} text={item} />
          ))}
        </View>
      )}
      {weather}
    </View>
  )
}

function Dash({ accent, text }: { accent: string; text: string }) {
  return (
    <View style={{ flexDirection: 'row', paddingVertical: mm(0.4) }} wrap={false}>
      <View
        style={{
          width: mm(2.6),
          height: mm(0.5),
          marginTop: mm(2.6),
          marginRight: mm(2.4),
          backgroundColor: accent,
        }}
      />
      <Text style={{ flex: 1 }}>{text}</Text>
    </View>
  )
}
