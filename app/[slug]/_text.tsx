import { clubOf } from '@/app/_edge/gates'
import { page } from '@/app/_edge/page'
import { textIn } from '@/domain/club/clubs/rules'
import { deskOf, settingsOf } from './_desk'
import { Publisher } from './_view/publisher'
import { TextPage } from './_view/text-page'

/** One of a club's own pages of text. */
export function textPage(name: 'legal' | 'privacy' | 'conditions') {
  return page(async ({ params }: { params: Promise<{ slug: string }> }) => {
    const ref = await clubOf((await params).slug)
    const [{ desk }, settings] = await Promise.all([deskOf(ref), settingsOf(ref)])
    const { locale, club, zone } = desk
    const text = textIn(settings[name], locale)
    return (
      <TextPage locale={locale} zone={zone} club={club} page={name} text={text} changedAt={null}>
        {name === 'legal' && <Publisher locale={locale} name={club.name} settings={settings} />}
      </TextPage>
    )
  })
}
