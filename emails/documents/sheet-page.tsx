import { Page, View } from '@react-pdf/renderer'
import type { ReactNode } from 'react'
import type { FlightFacts } from '../facts'
import { Footer, footerRoom, PageNumber } from './footer'
import { paper } from './paper'

type Props = { facts: Pick<FlightFacts, 'club' | 'locale'>; footer: string[]; children: ReactNode }

/** An A4 with the club's footer, continued on as many as its content takes. */
export function SheetPage({ facts, footer, children }: Props) {
  return (
    <Page size="A4" style={[paper.page, { paddingBottom: footerRoom(footer.length) }]}>
      {/* The line height stands here: the renderer multiplies an inherited one again in what it renders late. */}
      <View style={paper.body}>{children}</View>
      <Footer club={facts.club} lines={footer} />
      <PageNumber locale={facts.locale} />
    </Page>
  )
}
