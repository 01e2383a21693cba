import type { OpenPilot } from '../_pilot'
import { takeBackAbsence, tellAbsence } from '../absence-actions'
import { headingsOf } from './headings'
import { HoursForm } from './hours-form'
import { SpanList } from './span-list'

/** When a pilot cannot come. */
export function AbsenceSection({ pilot, words, club, absences, today }: OpenPilot) {
  const { t } = words
  const [slug, id] = [club.slug, pilot.id]
  const optional = t('optional')
  return (
    <section aria-labelledby="absences">
      <h2 id="absences">{t('absence.heading')}</h2>
      <p className="soft">{t('absence.lead')}</p>
      <SpanList
        lines={absences.map((one) => ({ id: one.id, text: words.span(one), label: words.span(one) }))}
        none={t('absence.none')}
        act={{ action: takeBackAbsence.bind(null, slug, id), field: 'absence', words: t('absence.remove') }}
      />
      {pilot.active && (
        <HoursForm
          action={tellAbsence.bind(null, slug, id)}
          summary={t('absence.add')}
          fields={[
            { name: 'fromDate', label: t('absence.fromDate'), type: 'date', min: today },
            { name: 'fromTime', label: t('absence.fromTime'), type: 'time', optional },
            { name: 'toDate', label: t('absence.toDate'), type: 'date', min: today, optional },
            { name: 'toTime', label: t('absence.toTime'), type: 'time', optional },
          ]}
          submit={t('absence.submit')}
          headings={headingsOf(t)}
        />
      )}
    </section>
  )
}
