import type { Grounded } from '@/domain/day/days/schema'
import { formatDayShort, formatTime } from '@/lib/time'
import type { SheetProps } from './facts'

type Props = SheetProps & { erased: string | null; madeOn: string }

/** What must be known beside the rows, and what becomes of the paper. */
export function SheetFooter({ t, locale, zone, grounded, weights, erased, madeOn, now, by }: Props) {
  const at = (instant: Date) =>
    `${formatDayShort(instant, zone, locale)}, ${formatTime(instant, zone, locale)}`
  const say = ({ registration, startAt, endAt, reason }: Grounded) =>
    t('sheet.grounded', { registration, from: at(startAt), to: at(endAt), reason })
  return (
    <footer>
      <p>
        {weights && t('sheet.loadNote')} {erased && t('sheet.erased', { day: erased })}
        {grounded.map((fact) => (
          <span key={`${fact.registration} ${fact.startAt.toISOString()}`}>
            <br />
            {say(fact)}
          </span>
        ))}
      </p>
      <p>
        {t('sheet.made', { day: madeOn, time: formatTime(now, zone, locale), name: by })}
        <br />
        {t('sheet.destroy')}
      </p>
    </footer>
  )
}
