import '@/app/styles/desk/hits.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requestLocale } from '@/app/_edge/locale'
import { page, pageMetadata } from '@/app/_edge/page'
import { staffOf } from '@/app/_edge/staff'
import { inClub } from '@/db/club'
import { textIn } from '@/domain/club/clubs/rules'
import { loadChoices } from '@/domain/resources/fleet/queries/card'
import { loadFleet } from '@/domain/resources/fleet/queries/fleet'
import { presetOf, typePresets } from '@/domain/resources/fleet/rules/presets'
import { translator } from '@/lib/i18n/translator'
import { DeskBody, DeskPage } from '../../_view/desk-page'
import { newValues } from '../_card'
import { CardForm } from '../_view/card-form'
import { cardWords } from '../_view/card-words'
import { add } from '../card-actions'

export const generateMetadata = pageMetadata(
  async ({ params }: PageProps<'/[slug]/desk/resources/new'>): Promise<Metadata> => {
    const { ref, person } = await staffOf((await params).slug)
    const t = translator(await requestLocale(person.language), 'fleet')
    return { title: t('title', { name: t('add'), club: ref.name }) }
  },
)

/** A new aircraft: its type fills what it can, which is then to be checked. */
export default page(async ({ params, searchParams }: PageProps<'/[slug]/desk/resources/new'>) => {
  const { ref, actor, person } = await staffOf((await params).slug)
  if (!person.rights.includes('fleet.manage')) notFound()
  const locale = await requestLocale(person.language)
  const t = translator(locale, 'fleet')
  const { type } = await searchParams
  const preset = presetOf(typeof type === 'string' ? type : '')
  const { choices, rank } = await inClub(ref, actor, async (club) => ({
    choices: await loadChoices(club),
    rank: (await loadFleet(club, new Date())).length,
  }))
  const { bases, activities } = choices
  const offered = activities.filter(({ external }) => external).map(({ id }) => id)
  return (
    <DeskPage
      name="hits"
      heading={t('add')}
      tools={
        <a className="desk-button" href={`/${ref.slug}/desk/resources`}>
          {t('back')}
        </a>
      }
    >
      <DeskBody>
        <form className="card-preset">
          <div className="desk-field">
            <label htmlFor="preset">{t('preset')}</label>
            <select className="control" id="preset" name="type" defaultValue={preset?.type ?? ''}>
              <option value="">{t('presetNone')}</option>
              {typePresets.map((one) => (
                <option key={one.type}>{one.type}</option>
              ))}
            </select>
          </div>
          <button type="submit" className="desk-button">
            {t('presetFill')}
          </button>
        </form>
        {preset && <p className="soft">{t('presetCheck')}</p>}
        <CardForm
          key={preset?.type}
          action={add.bind(null, ref.slug)}
          values={newValues(preset, { rank, baseId: bases[0]?.id ?? '', offered })}
          bases={bases.map(({ id, icao, name }) => ({ id, text: `${icao} ${name}` }))}
          activities={activities.map(({ id, name }) => ({ id, text: textIn(name, locale) }))}
          words={cardWords(locale, t('submitAdd'))}
        />
      </DeskBody>
    </DeskPage>
  )
})
