import { State } from '@/components/ui/state'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'

/** Says of something in a list that the club was given it to start with, and has not made it its own. */
export function SampleMark({ locale, of }: { locale: Locale; of: { sample: boolean } }) {
  return (
    of.sample && (
      <small>
        <State shape="dotted" colour="dawn">
          {translator(locale, 'desk')('sample')}
        </State>
      </small>
    )
  )
}
