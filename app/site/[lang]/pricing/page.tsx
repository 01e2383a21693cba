import type { Metadata } from 'next'
import { page, pageMetadata } from '@/app/_edge/page'
import { plans } from '@/domain/billing/plans/rules'
import { translator } from '@/lib/i18n/translator'
import { languageOf } from '../_language'
import { siteMetadata } from '../_metadata'
import { SitePage } from '../_parts/site-page'
import { PlanCard } from './_plan-card'

type Props = PageProps<'/site/[lang]/pricing'>

const questions = ['contents', 'erased', 'production', 'setUp', 'leave'] as const

export const generateMetadata = pageMetadata(async (props: Props): Promise<Metadata> => {
  const lang = await languageOf(props)
  const t = translator(lang, 'showcase')
  const title = `${t('pages.pricing')} - Envol`
  return siteMetadata({ lang, path: '/pricing', title, description: t('pricing.description') })
})

export default page(async (props: Props) => {
  const lang = await languageOf(props)
  const t = translator(lang, 'showcase')
  return (
    <SitePage lang={lang} path="/pricing">
      <main id="main" className="pricing">
        <h1>{t('pricing.title')}</h1>
        <p className="lead">{t('pricing.lead')}</p>
        {plans.some(({ sample }) => sample) && <p className="sample-note">{t('pricing.sample')}</p>}
        <ul className="plans">
          {plans.map((plan) => (
            <PlanCard key={plan.code} plan={plan} lang={lang} />
          ))}
        </ul>
        <p className="up-40">
          <a className="button" href={`/${lang}/signup`}>
            {t('pages.signUp')}
          </a>
        </p>
        <section className="questions" aria-labelledby="questions">
          <h2 id="questions">{t('pricing.questions')}</h2>
          {questions.map((question) => (
            <div key={question}>
              <h3>{t(`pricing.${question}.ask`)}</h3>
              <p>{t(`pricing.${question}.answer`)}</p>
            </div>
          ))}
        </section>
      </main>
    </SitePage>
  )
})
