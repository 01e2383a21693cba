import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'

/** The page's one button: the demonstration's booking desk, in the language read here. */
export function DemoLink({ lang }: { lang: Locale }) {
  return (
    <a className="btn" href={`/demo/book?lang=${lang}`}>
      {translator(lang, 'showcase')('tryDemo')}
    </a>
  )
}
