import type { ReactNode } from 'react'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import type { ClubFacts } from '../facts'
import { Layout } from '../parts/layout'
import { Title } from '../parts/prose'

const envol: ClubFacts = {
  slug: '',
  name: 'Envol',
  tagline: '',
  phone: '',
  dial: '',
  email: '',
  address: '',
  accent: null,
}

type Props = { locale: Locale; title: string; preview: string; children: ReactNode }

/** The sheet of the mails that Envol itself writes: its letterhead, the title, the content, why the reader gets this. */
export function HouseLayout({ locale, title, preview, children }: Props) {
  return (
    <Layout
      locale={locale}
      club={envol}
      title={title}
      preview={preview}
      reason={translator(locale, 'house')('reason')}
    >
      <Title>{title}</Title>
      {children}
    </Layout>
  )
}
