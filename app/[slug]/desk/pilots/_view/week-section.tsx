import type { OpenPilot } from '../_pilot'
import { addWeekly, removeWeekly } from '../week-actions'
import { headingsOf } from './headings'
import { HoursForm } from './hours-form'
import { WeekList } from './week-list'

const DAYS = [1, 2, 3, 4, 5, 6, 7]

/** The hours of every week. */
export function WeekSection({ pilot, words, club, week }: OpenPilot) {
  const { t } = words
  const [slug, id] = [club.slug, pilot.id]
  return (
    <section aria-labelledby="week">
      <h2 id="week">{t('week.heading')}</h2>
      <p className="soft">{t('week.lead')}</p>
      <WeekList week={week} words={words} remove={removeWeekly.bind(null, slug, id)} />
      {pilot.active && (
        <HoursForm
          action={addWeekly.bind(null, slug, id)}
          summary={t('week.add')}
          days={{
            label: t('week.days'),
            options: DAYS.map((day) => ({ name: `weekday[${day}]`, label: words.weekday(day) })),
          }}
          fields={[
            { name: 'from', label: t('duty.from'), type: 'time', value: '09:00' },
            { name: 'to', label: t('duty.to'), type: 'time', value: '18:00' },
          ]}
          submit={t('week.submit')}
          headings={headingsOf(t)}
        />
      )}
    </section>
  )
}
