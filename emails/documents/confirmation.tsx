import { Document, renderToBuffer } from '@react-pdf/renderer'
import { translator } from '@/lib/i18n/translator'
import { formatDayYear } from '@/lib/time'
import type { FlightFacts } from '../facts'
import { minorsOf } from '../words'
import { Advice } from './advice'
import { AuthorisationPage } from './authorisation-page'
import { breakLines, ruler } from './columns'
import { ConditionPages, type Conditions, ConditionsBelow, conditionsOf } from './conditions'
import { footer } from './footer'
import { legible } from './legible'
import { Letterhead } from './letterhead'
import { Meeting } from './meeting'
import { pageCount } from './page-count'
import { Particulars } from './particulars'
import { SheetPage } from './sheet-page'

type Plan = { facts: FlightFacts; conditions: Conditions; foot: string[] }

const ROOMY = 1
const TIGHT = 0.5

/**
 * The "Confirmation de vol" as a PDF: one A4 (two for the very longest names and lists), then the club's conditions
 * when they are long, then a parental authorisation for each passenger under 18. Says no price, no weight, no buyer.
 */
export async function confirmationPdf(told: FlightFacts): Promise<Buffer> {
  const [facts, measure] = [await legible(told), await ruler()]
  const address = [facts.club.name, facts.club.address].filter((part) => part !== '').join(', ')
  const foot = breakLines(address, footer.width, (part) => measure(part, footer.size))
  const plan = { facts, foot, conditions: conditionsOf(facts, measure, foot.length) }
  const wanted = 1 + plan.conditions.pages.length + minorsOf(facts).length
  const roomy = await renderToBuffer(<Confirmation plan={plan} air={ROOMY} />)
  return pageCount(roomy) <= wanted ? roomy : await renderToBuffer(<Confirmation plan={plan} air={TIGHT} />)
}

function Confirmation({ plan: { facts, conditions, foot }, air }: { plan: Plan; air: number }) {
  const { club, locale, zone } = facts
  const day = formatDayYear(new Date(facts.meetAt), zone, locale)
  const title = translator(locale, 'document')('metaTitle', { day, club: club.name })
  return (
    <Document title={title} author={club.name} creator="Envol" producer="Envol" language={locale}>
      <SheetPage facts={facts} footer={foot}>
        <Letterhead club={club} air={air} />
        <Meeting facts={facts} air={air} />
        <Particulars facts={facts} air={air} />
        <Advice facts={facts} air={air} />
        <ConditionsBelow facts={facts} lines={conditions.below} air={air} />
      </SheetPage>
      <ConditionPages facts={facts} pages={conditions.pages} footer={foot} />
      {minorsOf(facts).map((child) => (
        <AuthorisationPage key={child} facts={facts} child={child} footer={foot} />
      ))}
    </Document>
  )
}
