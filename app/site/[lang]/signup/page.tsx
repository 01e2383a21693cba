import '@/app/styles/signup/signup.css'
import type { Metadata } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { page, pageMetadata } from '@/app/_edge/page'
import { countryNames, likelyCountry, zones } from '@/domain/platforms/signups/rules/countries'
import { sealForm } from '@/domain/platforms/signups/rules/forms'
import { activityChoices } from '@/domain/platforms/signups/schema'
import { env } from '@/lib/env'
import { translator } from '@/lib/i18n/translator'
import { randomToken } from '@/lib/token'
import { languageOf } from '../_language'
import { siteMetadata } from '../_metadata'
import { SitePage } from '../_parts/site-page'
import { signupCopy } from './_copy'
import { SignupForm } from './_view/signup-form'
import { activityWords } from './_words'
import { signUp } from './actions'

type Props = PageProps<'/site/[lang]/signup'>

/** The form says the title itself: it changes when something is to be corrected. */
export const generateMetadata = pageMetadata(async (props: Props): Promise<Metadata> => {
  const lang = await languageOf(props)
  const t = translator(lang, 'signup')
  const told = siteMetadata({
    lang,
    path: '/signup',
    title: t('metaTitle'),
    description: t('metaDescription'),
  })
  return { ...told, title: null }
})

export default page(async (props: Props) => {
  const lang = await languageOf(props)
  const t = translator(lang, 'signup')
  const { AUTH_SECRET } = env()
  const accepted = (await headers()).get('accept-language')
  const terms = (chunks: ReactNode) => (
    <a href={`/${lang}/terms`} target="_blank" rel="noreferrer">
      {chunks}
      <span className="visually-hidden"> {t('newTab')}</span>
    </a>
  )
  return (
    <SitePage lang={lang} path="/signup">
      <main id="main" className="signup">
        <h1>{t('heading')}</h1>
        <p className="lead">{t('lead')}</p>
        <SignupForm
          action={signUp.bind(null, lang)}
          seal={sealForm(AUTH_SECRET, randomToken(), new Date())}
          copy={signupCopy(lang)}
          activities={activityChoices.map((code) => ({ code, name: t(activityWords[code]) }))}
          countries={countryNames(lang)}
          zones={zones}
          initial={{ country: likelyCountry(accepted, lang), language: lang }}
          accept={t.rich('accept', { link: terms })}
        />
      </main>
    </SitePage>
  )
})
