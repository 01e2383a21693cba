import { Text, View } from '@react-pdf/renderer'
import { translator } from '@/lib/i18n/translator'
import { formatDayYear } from '@/lib/time'
import type { FlightFacts } from '../facts'
import { aircraftName, baseName, shownReferences, timesOf } from '../words'
import { SmallLetterhead } from './letterhead'
import { ink, mm, paper, sheet } from './paper'
import { SheetPage } from './sheet-page'

type Props = { facts: FlightFacts; child: string; footer: string[] }

/** One page to sign for each child: two children may have different parents. */
export function AuthorisationPage({ facts, child, footer }: Props) {
  const { activity, aircraft, base, booking, locale, zone } = facts
  const t = translator(locale, 'document')
  const { time, takeOff } = timesOf(facts, facts)
  const flight = t('authorisation.flight', {
    activity: activity.name,
    day: formatDayYear(new Date(facts.meetAt), zone, locale),
    time,
    takeOff,
    base: baseName(base),
    aircraft: aircraftName(aircraft),
  })
  return (
    <SheetPage facts={facts} footer={footer}>
      <SmallLetterhead club={facts.club} />
      <Text style={[paper.title, { marginTop: mm(9), fontSize: 20 }]}>{t('authorisation.title')}</Text>
      <Text style={[paper.soft, { marginTop: mm(2) }]}>{t('authorisation.intro')}</Text>
      <Blank label={t('authorisation.signer')} />
      <Blank label={t('authorisation.address')} />
      <Blank label={t('authorisation.phone')} />
      <View style={{ flexDirection: 'row', marginTop: mm(7) }}>
        <Text style={[paper.soft, { marginRight: mm(6) }]}>{t('authorisation.asTitle')}</Text>
        <Box label={t('authorisation.mother')} />
        <Box label={t('authorisation.father')} />
        <Box label={t('authorisation.guardian')} />
      </View>
      <Text style={[paper.soft, { marginTop: mm(8) }]}>{t('authorisation.authorise')}</Text>
      <Text style={[paper.title, { fontSize: 15 }]}>{child}</Text>
      <Blank label={t('authorisation.born')} width={sheet.width / 2} />
      <Text style={{ marginTop: mm(7) }}>{flight}</Text>
      <Text style={{ marginTop: mm(3) }}>{t('authorisation.later')}</Text>
      <Text style={{ marginTop: mm(3) }}>{t('authorisation.aware')}</Text>
      <View style={{ flexDirection: 'row', marginTop: mm(2) }} wrap={false}>
        <View style={{ width: sheet.width / 2 - mm(8), marginRight: mm(8) }}>
          <Blank label={t('authorisation.place')} />
          <Blank label={t('authorisation.date')} />
        </View>
        <View style={{ flex: 1, marginTop: mm(7) }}>
          <Text style={paper.label}>{t('authorisation.signature')}</Text>
          <View
            style={{ height: mm(26), marginTop: mm(1), border: `0.75pt solid ${ink.ridge}`, borderRadius: 4 }}
          />
        </View>
      </View>
      <Text style={[paper.small, { marginTop: mm(3) }]}>
        {t('authorisation.reference', {
          count: booking.references.length,
          references: shownReferences(booking.references),
        })}
      </Text>
    </SheetPage>
  )
}

function Blank({ label, width = sheet.width }: { label: string; width?: number }) {
  return (
    <View
      style={{ maxWidth: width, marginTop: mm(6), borderBottom: `0.75pt solid ${ink.ridge}` }}
      wrap={false}
    >
      <Text style={paper.label}>{label}</Text>
      <View style={{ height: mm(6) }} />
    </View>
  )
}

function Box({ label }: { label: string }) {
  return (
    <View style={{ flexDirection: 'row', alignItems: 'center', marginRight: mm(8) }}>
      <View
        style={{ width: mm(3.6), height: mm(3.6), marginRight: mm(2), border: `0.75pt solid ${ink.black}` }}
      />
      <Text>{label}</Text>
    </View>
  )
}
