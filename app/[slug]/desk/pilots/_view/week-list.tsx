import { Icon } from '@/components/ui/icon'
import type { WeeklyPresence } from '@/domain/resources/presences/schema'
import type { PeopleWords } from '../../_people/words'

type Props = {
  week: readonly WeeklyPresence[]
  words: PeopleWords
  /** Null: nothing may be removed. */
  remove: ((form: FormData) => Promise<void>) | null
}

const DAYS = [1, 2, 3, 4, 5, 6, 7]

/** The seven days with the hours of each. */
export function WeekList({ week, words, remove }: Props) {
  const { t } = words
  if (week.length === 0) return <p className="soft">{t('week.none')}</p>
  return (
    <dl className="week-list">
      {DAYS.map((day) => {
        const spans = week.filter(({ weekday }) => weekday === day)
        return (
          <div key={day}>
            <dt>{words.weekday(day)}</dt>
            <dd>
              {spans.length === 0 && <span className="soft">{t('week.nothing')}</span>}
              {spans.map(({ id, fromMinute, toMinute }) => {
                const hours = words.hours(fromMinute, toMinute)
                return (
                  <span key={id} className="week-span">
                    {hours}
                    {remove && (
                      <form action={remove}>
                        <button type="submit" name="presence" value={id} className="desk-button square bare">
                          <Icon name="cross" />
                          <span className="visually-hidden">{`${t('week.remove')} ${words.weekday(day)}, ${hours}`}</span>
                        </button>
                      </form>
                    )}
                  </span>
                )
              })}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
