import { Path, Svg, Text, View } from '@react-pdf/renderer'
import type { ClubFacts } from '../facts'
import { wing } from '../wing'
import { stack } from './fonts'
import { ink, mm, paper } from './paper'
import { Ridge } from './ridge'

/** A long name is set smaller, so that it stays a name and not a paragraph. */
function nameSize(name: string): number {
  if (name.length <= 28) return 25
  return name.length <= 48 ? 20 : 16
}

export function accentOf(club: ClubFacts): string {
  return club.accent ?? ink.house
}

export function Letterhead({ club, air }: { club: ClubFacts; air: number }) {
  return (
    <View>
      <View style={{ flexDirection: 'row', justifyContent: 'space-between' }}>
        <View style={{ flex: 1, paddingRight: mm(6) }}>
          <Text
            style={{
              fontFamily: stack.face,
              fontWeight: 700,
              fontSize: nameSize(club.name),
              lineHeight: 1.15,
            }}
          >
            {club.name}
          </Text>
          {club.tagline !== '' && <Text style={[paper.soft, { marginTop: mm(1.5) }]}>{club.tagline}</Text>}
        </View>
        <Wing accent={accentOf(club)} side={mm(17)} />
      </View>
      <Ridge accent={accentOf(club)} above={mm(7) * air} />
    </View>
  )
}

/** The club's name alone, for the pages after the first. */
export function SmallLetterhead({ club }: { club: ClubFacts }) {
  return (
    <View
      style={{
        flexDirection: 'row',
        alignItems: 'center',
        justifyContent: 'space-between',
        paddingBottom: mm(3),
        borderBottom: `0.75pt solid ${ink.black}`,
      }}
    >
      <Text style={[paper.title, { flex: 1, paddingRight: mm(6) }]}>{club.name}</Text>
      <Wing accent={accentOf(club)} side={mm(8)} />
    </View>
  )
}

function Wing({ accent, side }: { accent: string; side: number }) {
  return (
    <Svg width={side} height={side} viewBox="0 0 40 40">
      <Path d={wing.feather} fill={accent} />
      <Path d={wing.ground} fill="none" stroke={ink.sun} strokeWidth={3} strokeLinecap="round" />
    </Svg>
  )
}
