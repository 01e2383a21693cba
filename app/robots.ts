import type { MetadataRoute } from 'next'
import { env } from '@/lib/env'

export const dynamic = 'force-dynamic'

/** What may be indexed is said page by page (`robots` metadata); here only where crawlers need not go at all. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: '*',
      allow: '/',
      disallow: [
        '/api/',
        '/dev/',
        '/account/',
        '/operator/',
        '/confirm/',
        '/creating/',
        '/*/desk/',
        '/*/b/',
        '/*?reference=',
      ],
    },
    sitemap: `${env().APP_URL}/sitemap.xml`,
  }
}
