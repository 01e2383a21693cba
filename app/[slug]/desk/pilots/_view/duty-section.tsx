import type { OpenPilot } from '../_pilot'
import { closeDuty, openOtherDuty, openQuickDuty } from '../duty-actions'
import { DutyPicker } from './duty-picker'
import { headingsOf } from './headings'
import { HoursForm } from './hours-form'
import { SpanList } from './span-list'

/** Duties: one press for the next week-ends, a form for anything else, those to come. */
export function DutySection({ pilot, words, club, choices, duties, today }: OpenPilot) {
  const { t } = words
  const [slug, id] = [club.slug, pilot.id]
  return (
    <section aria-labelledby="duties">
      <h2 id="duties">{t('duty.heading')}</h2>
      {pilot.active && (
        <>
          <p className="soft">{t('duty.lead')}</p>
          <DutyPicker choices={choices} words={words} open={openQuickDuty.bind(null, slug, id)} />
          <HoursForm
            action={openOtherDuty.bind(null, slug, id)}
            summary={t('duty.other')}
            fields={[
              { name: 'date', label: t('duty.date'), type: 'date', min: today },
              { name: 'from', label: t('duty.from'), type: 'time', value: '09:00' },
              { name: 'to', label: t('duty.to'), type: 'time', value: '18:00' },
            ]}
            submit={t('duty.submit')}
            headings={headingsOf(t)}
          />
        </>
      )}
      <h3>{t('duty.ahead')}</h3>
      <SpanList
        lines={duties.map((duty) => ({ id: duty.id, text: words.span(duty), label: words.span(duty) }))}
        none={t('duty.none')}
        act={{ action: closeDuty.bind(null, slug, id), field: 'duty', words: t('duty.close') }}
      />
    </section>
  )
}
