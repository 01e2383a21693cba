import '@/app/styles/signup/signup.css'
import type { Metadata } from 'next'
import { page } from '@/app/_edge/page'
import { signupBrowser } from '@/app/_edge/signup-browser'
import { signupOfBrowser } from '@/domain/platforms/signups/queries'
import { languageOf } from '../../_language'
import { SitePage } from '../../_parts/site-page'
import { SentView } from '../_view/sent-view'
import { mailAgain } from './actions'

type Props = PageProps<'/site/[lang]/signup/sent'>

export const metadata: Metadata = { title: null, robots: { index: false, follow: false } }

/** Look in your mailbox. Whoever comes without having signed up is told the same, and nothing more. */
export default page(async (props: Props) => {
  const lang = await languageOf(props)
  const browser = await signupBrowser()
  const found = browser === null ? null : await signupOfBrowser(browser)
  return (
    <SitePage lang={lang} path="/signup/sent">
      <SentView lang={lang} found={found} now={new Date()} action={mailAgain.bind(null, lang)} />
    </SitePage>
  )
})
