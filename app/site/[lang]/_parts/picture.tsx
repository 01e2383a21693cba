import type { Locale } from '@/lib/i18n/locale'

/** Made by `tsx e2e/screens.ts`, in pixels. */
const sizes = {
  'phone-slots': [780, 1688],
  'desk-slots': [2304, 1560],
  schedule: [2160, 1350],
  confirmation: [1191, 1440],
} as const

type Props = {
  name: keyof typeof sizes
  lang: Locale
  alt: string
  /** Whether there is one for dark screens. */
  themed?: boolean
}

/** A screen of the product, in the reader's language and theme. Loaded when it comes near. */
export function Picture({ name, lang, alt, themed = false }: Props) {
  const [width, height] = sizes[name]
  const file = (theme: string) => `/screens/${name}${theme}-${lang}.webp`
  const image = (
    <img
      src={file(themed ? '-light' : '')}
      width={width}
      height={height}
      alt={alt}
      loading="lazy"
      decoding="async"
    />
  )
  if (!themed) return image
  return (
    <picture>
      <source media="(prefers-color-scheme: dark)" srcSet={file('-dark')} />
      {image}
    </picture>
  )
}
