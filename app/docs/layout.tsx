import '@/app/styles/docs/docs.css'
import type { ReactNode } from 'react'
import { requestLocale } from '@/app/_edge/locale'
import { PlainTop } from '@/app/_parts/plain-top'
import { Document } from '@/components/layout/document'
import { translator } from '@/lib/i18n/translator'

/** Guides and reference for those who connect something to Envol. */
export default async function DocsLayout({ children }: { children: ReactNode }) {
  const lang = await requestLocale()
  const t = translator(lang, 'docs')
  return (
    <Document lang={lang}>
      <PlainTop lang={lang} />
      <main id="main" className="docs">
        {children}
      </main>
      <footer className="foot">
        <nav className="foot-inner" aria-label={t('nav')}>
          <a href="/docs">{t('indexTitle')}</a>
          <a href="/docs/connect-your-shop">{t('shopTitle')}</a>
          <a href="/docs/api">{t('apiTitle')}</a>
        </nav>
      </footer>
    </Document>
  )
}
