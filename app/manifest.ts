import type { MetadataRoute } from 'next'

export default function manifest(): MetadataRoute.Manifest {
  return {
    id: '/',
    name: 'Envol',
    short_name: 'Envol',
    start_url: '/',
    display: 'browser',
    background_color: '#f6f4ef',
    theme_color: '#0b1f3a',
    icons: [
      { src: '/icon.svg', type: 'image/svg+xml', sizes: 'any' },
      { src: '/apple-icon.png', type: 'image/png', sizes: '180x180' },
    ],
  }
}
