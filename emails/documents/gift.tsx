import { Document, Page, renderToBuffer, Text, View } from '@react-pdf/renderer'
import { displayCode } from '@/lib/code'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import type { FlightFacts } from '../facts'
import { breakLines, ruler } from './columns'
import { MONO_ADVANCE, stack } from './fonts'
import { Footer, footer, footerRoom } from './footer'
import { joinedPdf } from './joined'
import { Letterhead } from './letterhead'
import { ink, mm, paper } from './paper'
import { Qr } from './qr'

/** A coupon as it is given: no price, and nobody's address. */
export type Gift = {
  reference: string
  /** What it opens, in words. */
  opens: string
  passengers: number
  /** Last day, in words; null: none. */
  until: string | null
  /** Who is given it, and by whom; empty when nobody was named. */
  beneficiary: string
  buyer: string
  message: string
  /** Absolute address that begins a booking with it. */
  bookUrl: string
}

export type GiftFacts = {
  locale: Locale
  club: FlightFacts['club']
  /** The club's booking desk, as people type it. */
  deskAddress: string
  gifts: readonly Gift[]
}

/** Pages drawn at once: nobody else has the process meanwhile. */
const AT_ONCE = 4

const QR_SIDE = mm(46)
const CODE_WIDTH = mm(110)

/** Gift pages as one PDF, an A4 for each coupon: for whom, what it opens, the words of who gives it, how to book. */
export async function giftPdf(facts: GiftFacts): Promise<Buffer> {
  const measure = await ruler()
  const address = [facts.club.name, facts.club.address].filter((part) => part !== '').join(', ')
  const foot = breakLines(address, footer.width, (part) => measure(part, footer.size))
  const parts = Array.from({ length: Math.ceil(facts.gifts.length / AT_ONCE) }, (_, part) => {
    const gifts = facts.gifts.slice(part * AT_ONCE, (part + 1) * AT_ONCE)
    return () => renderToBuffer(<Gifts facts={{ ...facts, gifts }} foot={foot} />)
  })
  const [only] = parts
  if (only && parts.length === 1) return only()
  const { club, locale } = facts
  return joinedPdf(parts, { title: titleOf(facts), author: club.name, language: locale })
}

const titleOf = ({ club, locale }: GiftFacts) =>
  translator(locale, 'document')('gift.metaTitle', { club: club.name })

function Gifts({ facts, foot }: { facts: GiftFacts; foot: string[] }) {
  const { club, locale } = facts
  return (
    <Document title={titleOf(facts)} author={club.name} creator="Envol" producer="Envol" language={locale}>
      {facts.gifts.map((gift) => (
        <Page key={gift.reference} size="A4" style={[paper.page, { paddingBottom: footerRoom(foot.length) }]}>
          <View style={paper.body}>
            <Letterhead club={club} air={1} />
            <GiftPage facts={facts} gift={gift} />
          </View>
          <Footer club={club} lines={foot} />
        </Page>
      ))}
    </Document>
  )
}

function GiftPage({ facts: { locale, club, deskAddress }, gift }: { facts: GiftFacts; gift: Gift }) {
  const t = translator(locale, 'document')
  const code = displayCode(gift.reference)
  const size = Math.min(26, CODE_WIDTH / (code.length * MONO_ADVANCE))
  return (
    <View>
      <View style={{ marginTop: mm(10) }}>
        <Text style={[paper.title, { fontSize: 22 }]}>{t('gift.title')}</Text>
        {gift.beneficiary !== '' && (
          <Text style={[paper.title, { fontSize: 17, marginTop: mm(3) }]}>
            {t('gift.for', { name: gift.beneficiary })}
          </Text>
        )}
        {gift.buyer !== '' && gift.buyer !== gift.beneficiary && (
          <Text style={[paper.soft, { marginTop: mm(1) }]}>{t('gift.from', { name: gift.buyer })}</Text>
        )}
        {gift.message !== '' && (
          <Text
            style={{
              marginTop: mm(6),
              paddingLeft: mm(5),
              borderLeft: `2pt solid ${ink.sun}`,
              fontSize: 12,
              lineHeight: 1.5,
            }}
          >
            {gift.message}
          </Text>
        )}
      </View>
      <View wrap={false} style={{ flexDirection: 'row', justifyContent: 'space-between', marginTop: mm(10) }}>
        <View style={{ flex: 1, paddingRight: mm(10) }}>
          <Text style={[paper.title, { fontSize: 15 }]}>{gift.opens}</Text>
          <Text style={paper.soft}>{t('gift.passengers', { count: gift.passengers })}</Text>
          <Text style={[paper.label, { marginTop: mm(6) }]}>{t('reference', { count: 1 })}</Text>
          <Text
            style={{ fontFamily: stack.mono, fontSize: size, lineHeight: 1.3 }}
            hyphenationCallback={(word) => [word]}
          >
            {code}
          </Text>
          <Text style={[paper.strong, { marginTop: mm(3) }]}>
            {gift.until === null ? t('gift.endless') : t('gift.until', { day: gift.until })}
          </Text>
        </View>
        <Qr text={gift.bookUrl} side={QR_SIDE} />
      </View>
      <View wrap={false} style={{ marginTop: mm(12) }}>
        <Text style={paper.heading}>{t('gift.how')}</Text>
        <Text>{t('gift.scan', { address: deskAddress })}</Text>
        <Text>{t('gift.choose')}</Text>
        {club.phone !== '' && <Text>{t('gift.call', { phone: club.phone })}</Text>}
        <Text style={[paper.small, { marginTop: mm(4) }]}>{t('weather')}</Text>
      </View>
    </View>
  )
}
