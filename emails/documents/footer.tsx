import { Text, View } from '@react-pdf/renderer'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import type { ClubFacts } from '../facts'
import { ink, mm, sheet } from './paper'

const LEADING = 1.4
const RULE = mm(3)

export const footer = { size: 8.5, width: mm(104) } as const

/** What a page keeps free below its content for a footer of `lines` lines. */
export function footerRoom(lines: number): number {
  return sheet.bottom + Math.max(lines, 2) * footer.size * LEADING + RULE + mm(5)
}

type Props = { club: ClubFacts; lines: string[] }

/** The club's address on every page, and which page this is when there are several. */
export function Footer({ club, lines }: Props) {
  return (
    <View
      fixed
      style={{
        position: 'absolute',
        left: sheet.side,
        right: sheet.side,
        bottom: sheet.bottom,
        paddingTop: RULE,
        borderTop: `0.75pt solid ${ink.mist}`,
        flexDirection: 'row',
        justifyContent: 'space-between',
        fontSize: footer.size,
        lineHeight: LEADING,
        color: ink.soft,
      }}
    >
      <Text style={{ width: footer.width + 6, minHeight: 2 * footer.size * LEADING }}>
        {lines.join('\n')}
      </Text>
      <Text>{club.email}</Text>
    </View>
  )
}

export function PageNumber({ locale }: { locale: Locale }) {
  const t = translator(locale, 'document')
  return (
    <Text
      fixed
      style={{
        position: 'absolute',
        width: mm(30),
        right: sheet.side,
        bottom: sheet.bottom,
        textAlign: 'right',
        fontSize: footer.size,
        fontWeight: 600,
      }}
      render={({ pageNumber, totalPages }) =>
        totalPages > 1 ? t('page', { page: pageNumber, pages: totalPages }) : ''
      }
    />
  )
}
