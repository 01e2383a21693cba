import { refusalWords } from '@/app/_edge/refused'
import { ErrorList } from '@/components/form/error-list'
import type { Locale } from '@/lib/i18n/locale'
import { type RefusalCode, refusals } from '@/lib/refusal'

type Props = { code: unknown; locale: Locale; zone: string }

/** Why a tick of a list was not taken, as the address says; nothing otherwise. */
export function RefusedLine({ code, locale, zone }: Props) {
  if (typeof code !== 'string' || !Object.hasOwn(refusals, code)) return null
  const { title, help } = refusalWords({ code: code as RefusalCode, facts: {} }, locale, zone)
  return (
    <div className="day-refused">
      <ErrorList title={title}>{help && <p>{help}</p>}</ErrorList>
    </div>
  )
}
