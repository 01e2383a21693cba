import { State } from '@/components/ui/state'
import { CALENDAR, dayInstant, formatDay } from '@/lib/time'
import type { OpenPilot } from '../_pilot'

type Props = Pick<OpenPilot, 'choices' | 'words'> & { open: (form: FormData) => Promise<void> }

/** The next days of week-ends, each with what one press opens; what is open already says so. */
export function DutyPicker({ choices, words, open }: Props) {
  const { t, time, locale } = words
  return (
    <form action={open} className="duty-days">
      {choices.map(({ date, today, parts }) => {
        const day = formatDay(dayInstant(date), CALENDAR, locale)
        return (
          <fieldset key={date}>
            <legend>{today ? t('duty.today', { day }) : day}</legend>
            {parts.map(({ part, startAt, endAt, open: isOpen }) =>
              isOpen ? (
                <p key={part} className={part === 'day' ? 'duty-part whole' : 'duty-part'}>
                  <b>{t(`duty.${part}`)}</b>
                  <State shape="full" colour="field">
                    {t('duty.isOpen')}
                  </State>
                </p>
              ) : (
                <button
                  type="submit"
                  key={part}
                  name="duty"
                  value={`${date}/${part}`}
                  className={part === 'day' ? 'duty-part whole' : 'duty-part'}
                >
                  <span className="visually-hidden">{`${t('duty.open')} ${day}, `}</span>
                  <b>{t(`duty.${part}`)}</b>
                  <span>{t('hours', { from: time(startAt), to: time(endAt) })}</span>
                </button>
              ),
            )}
          </fieldset>
        )
      })}
    </form>
  )
}
