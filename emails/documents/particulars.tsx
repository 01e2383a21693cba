import { Link, Text, View } from '@react-pdf/renderer'
import type { ReactNode } from 'react'
import { translator } from '@/lib/i18n/translator'
import type { FlightFacts } from '../facts'
import { aircraftName, baseName, bound, coordinates, mapHref } from '../words'
import { breakLines } from './columns'
import { MONO_ADVANCE } from './fonts'
import { gap, ink, mm, paper, sheet } from './paper'

type Props = { facts: FlightFacts; air: number }

/** Where, whom to call, in which aircraft and with whom. */
export function Particulars({ facts: { aircraft, base, club, locale, pilot }, air }: Props) {
  const t = translator(locale, 'document')
  return (
    <View style={{ marginTop: mm(7) * air, borderTop: `0.75pt solid ${ink.mist}` }}>
      <Row air={air}>
        <Fact label={t('place')}>
          <Mono>{baseName(base)}</Mono>
          {base.meetingPlace !== '' && <Text style={paper.small}>{base.meetingPlace}</Text>}
          {base.address !== '' && <Text style={paper.small}>{base.address}</Text>}
          <Link src={mapHref(base)} style={[paper.small, { textDecoration: 'underline' }]}>
            {coordinates(base, locale)}
          </Link>
        </Fact>
        <Fact label={t('phone')}>
          <Text style={{ fontSize: 11.5, fontWeight: 600, lineHeight: 1.4 }}>{bound(club.phone)}</Text>
          <Text style={paper.small}>{t('phoneHelp')}</Text>
        </Fact>
      </Row>
      <Row air={air}>
        <Fact label={t('aircraft')}>
          <Mono>{aircraftName(aircraft)}</Mono>
        </Fact>
        {pilot !== null && (
          <Fact label={t('pilot')}>
            <Mono>{pilot}</Mono>
          </Fact>
        )}
      </Row>
    </View>
  )
}

function Row({ air, children }: { air: number; children: ReactNode }) {
  return (
    <View
      wrap={false}
      style={{ flexDirection: 'row', paddingVertical: mm(3) * air, borderBottom: `0.75pt solid ${ink.mist}` }}
    >
      {children}
    </View>
  )
}

const CHARACTERS = Math.floor((sheet.width / 2 - gap) / (paper.mono.fontSize * MONO_ADVANCE))

function Mono({ children }: { children: string }) {
  return <Text style={paper.mono}>{breakLines(children, CHARACTERS, (part) => part.length).join('\n')}</Text>
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <View style={{ width: sheet.width / 2, paddingRight: gap }}>
      <Text style={paper.label}>{label}</Text>
      {children}
    </View>
  )
}
