import type { Metadata } from 'next'
import { page, pageMetadata } from '@/app/_edge/page'
import { Icon } from '@/components/ui/icon'
import { DeskPage } from '../../_view/desk-page'
import { dayTitle, openDayDesk } from '../_desk'
import { openRegister } from '../_register'
import { DayTabs } from '../_view/day-nav'
import { Law } from '../_view/law'
import { RegisterTable } from '../_view/register-table'

export const generateMetadata = pageMetadata(
  async ({ params }: PageProps<'/[slug]/desk/day/register'>): Promise<Metadata> =>
    dayTitle((await params).slug, 'register.heading'),
)

/** The register of discovery flights, with what the law limits. */
export default page(async ({ params, searchParams }: PageProps<'/[slug]/desk/day/register'>) => {
  const query = await searchParams
  const { slug, ...desk } = await openDayDesk((await params).slug, query)
  const { locale, t, now } = desk
  const register = await openRegister(desk, query, locale, now)
  const span = `from=${register.from}&to=${register.to}`
  return (
    <DeskPage
      name="day"
      heading={t('register.heading')}
      tools={(['pdf', 'csv'] as const).map((kind) => (
        <a key={kind} className="desk-button" href={`/${slug}/desk/day/register.${kind}?${span}`}>
          <Icon name="download" />
          {t(`register.${kind}`)}
        </a>
      ))}
    >
      <DayTabs t={t} slug={slug} tab="register" date={null} />
      <form className="filters" method="get">
        {(['from', 'to'] as const).map((name) => (
          <label key={`${name} ${register[name]}`}>
            {t(`register.${name}`)}
            <input className="control" type="date" name={name} defaultValue={register[name]} required />
          </label>
        ))}
        <button className="desk-button" type="submit">
          {t('register.show')}
        </button>
      </form>
      {register.lines.length === 0 ? (
        <div className="empty">
          <p>{t('register.none')}</p>
          <p>{t('register.noneHelp')}</p>
        </div>
      ) : (
        <RegisterTable register={register} locale={locale} slug={slug} />
      )}
      <Law register={register} />
    </DeskPage>
  )
})
