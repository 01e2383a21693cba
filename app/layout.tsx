import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { env } from '@/lib/env'
import './globals.css'

// Every page carries the nonce of its own request, so none can be made beforehand.
export const dynamic = 'force-dynamic'

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f6f4ef' },
    { media: '(prefers-color-scheme: dark)', color: '#0a1424' },
  ],
}

export async function generateMetadata(): Promise<Metadata> {
  return {
    metadataBase: new URL(env().APP_URL),
    applicationName: 'Envol',
    formatDetection: { telephone: false, date: false, address: false, email: false },
    robots: { index: false, follow: false },
  }
}

// The language of <html> is known one level down: from the address on the showcase, from the visitor or the club elsewhere.
// Each of those layouts draws the <Document>.
export default function Layout({ children }: { children: ReactNode }) {
  return children
}
