import { Text, View } from '@react-pdf/renderer'
import { displayCode } from '@/lib/code'
import { translator } from '@/lib/i18n/translator'
import { formatDayYear, formatTime } from '@/lib/time'
import { clockFace } from '../clock-face'
import type { FlightFacts } from '../facts'
import { joined } from '../words'
import { MONO_ADVANCE, stack } from './fonts'
import { mm, paper } from './paper'
import { Qr } from './qr'

const QR_SIDE = mm(46)

type Props = { facts: FlightFacts }
type Airy = Props & { air: number }

/** The heart of the paper: for whom, the day, the meeting huge, then take-off; the QR at its right. */
export function Meeting({ facts, air }: Airy) {
  const { locale, zone } = facts
  const t = translator(locale, 'document')
  const at = (instant: string) => formatTime(new Date(instant), zone, locale)
  const place = facts.base.meetingPlace
  return (
    <View
      style={{ flexDirection: 'row', justifyContent: 'space-between', marginTop: mm(8) * air }}
      wrap={false}
    >
      <View style={{ flex: 1, paddingRight: mm(10) }}>
        <Text style={paper.title}>{t('title')}</Text>
        <ForWhom facts={facts} />
        <Text style={[paper.title, { marginTop: mm(5) * air, fontSize: 15 }]}>
          {formatDayYear(new Date(facts.meetAt), zone, locale)}
        </Text>
        <Text style={[paper.soft, { marginTop: mm(1) }]}>
          {place === '' ? t('meeting') : t('meetingAt', { place })}
        </Text>
        <Clock time={at(facts.meetAt)} size={air < 1 ? 40 : 54} bold />
        <View style={{ flexDirection: 'row', marginTop: mm(3) }}>
          <View style={{ marginRight: mm(10) }}>
            <Text style={paper.label}>{t('takeOff')}</Text>
            <Clock time={at(facts.start)} size={15} />
          </View>
          <View>
            <Text style={paper.label}>{t('duration')}</Text>
            <Text style={{ fontFamily: stack.mono, fontSize: 15, lineHeight: 1.3 }}>
              {facts.activity.durationMinutes}
              <Text style={{ fontSize: 4 }}>{'\u00a0'}</Text>
              <Text style={{ fontSize: 10.5 }}>min</Text>
            </Text>
          </View>
        </View>
      </View>
      <Pass facts={facts} />
    </View>
  )
}

function ForWhom({ facts: { activity, locale, passengers } }: Props) {
  if (passengers.length === 0) return <Text style={paper.soft}>{activity.name}</Text>
  const names = passengers.map(({ name }) => (
    <Text key={name} style={paper.strong}>
      {name}
    </Text>
  ))
  return (
    <Text style={paper.soft}>
      {translator(locale, 'document')('for', { activity: activity.name })} {joined(names, locale)}
    </Text>
  )
}

function Clock({ time, size, bold = false }: { time: string; size: number; bold?: boolean }) {
  const light = { fontWeight: 400, letterSpacing: 0 } as const
  const parts = {
    figures: {},
    colon: { fontFamily: stack.face, letterSpacing: -0.05 * size },
    unit: { ...light, fontSize: size * (bold ? 0.46 : 0.7) },
    space: { ...light, fontSize: size * 0.2 },
  }
  return (
    <Text
      style={{
        fontFamily: stack.mono,
        fontSize: size,
        fontWeight: bold ? 700 : 400,
        lineHeight: bold ? 1.1 : 1.3,
        letterSpacing: bold ? -0.03 * size : 0,
        marginLeft: bold ? -mm(1) : 0,
      }}
    >
      {clockFace(time).map(({ at, text, kind }) => (
        <Text key={at} style={parts[kind]}>
          {text}
        </Text>
      ))}
    </Text>
  )
}

function Pass({ facts: { booking, locale } }: Props) {
  const t = translator(locale, 'document')
  const longest = Math.max(...booking.references.map((reference) => displayCode(reference).length))
  const size = Math.min(12.5, QR_SIDE / (longest * MONO_ADVANCE))
  return (
    <View style={{ width: QR_SIDE }}>
      <Qr text={booking.checkinUrl} side={QR_SIDE} />
      <Text style={[paper.label, { marginTop: mm(3.5), fontSize: 8.5 }]}>
        {t('reference', { count: booking.references.length })}
      </Text>
      {booking.references.map((reference) => (
        <Text
          key={reference}
          style={{ fontFamily: stack.mono, fontSize: size, lineHeight: 1.4 }}
          hyphenationCallback={(word) => [word]}
        >
          {displayCode(reference)}
        </Text>
      ))}
      <Text style={[paper.small, { marginTop: mm(2), fontSize: 8.5 }]}>{t('present')}</Text>
    </View>
  )
}
