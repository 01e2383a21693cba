import localFont from 'next/font/local'

// Only what the first paint needs is preloaded: running text and headings. Figures come after, over a fallback
// of the same width (`styles/tokens.css`). 100 kB in all.
const inter = localFont({
  src: '../../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  weight: '100 900',
  variable: '--inter',
  display: 'swap',
})

const b612 = localFont({
  src: '../../node_modules/@fontsource/b612/files/b612-latin-700-normal.woff2',
  weight: '700',
  variable: '--b612',
  display: 'swap',
})

const b612Mono = localFont({
  src: [
    {
      path: '../../node_modules/@fontsource/b612-mono/files/b612-mono-latin-400-normal.woff2',
      weight: '400',
    },
    {
      path: '../../node_modules/@fontsource/b612-mono/files/b612-mono-latin-700-normal.woff2',
      weight: '700',
    },
  ],
  variable: '--b612-mono',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
})

// In a fixed width the colon of "9:30" stands as far off as a letter would: times take that of the running text.
const colon = localFont({
  src: '../../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  weight: '100 900',
  variable: '--colon',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+3A' }],
})

/** The classes that make the typefaces available to `--font-text`, `--font-face` and `--font-mono`. */
export const fontClasses = `${inter.variable} ${b612.variable} ${b612Mono.variable} ${colon.variable}`
