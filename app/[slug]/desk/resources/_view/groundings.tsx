import { State } from '@/components/ui/state'
import type { FleetLine } from '@/domain/resources/fleet/queries/fleet'
import { clock, localDate } from '@/lib/time'
import type { HitWords } from '../../_hits/words'
import { changeEnd } from '../actions'
import { EndForm } from './end-form'

type Props = { slug: string; words: HitWords; line: FleetLine; now: Date; headings: readonly string[] }

/** When an aircraft is out of service, now and later, each with its end to be changed. */
export function Groundings({ slug, words, line, now, headings }: Props) {
  const { t, span, zone } = words
  return (
    <section aria-labelledby="groundings">
      <h2 id="groundings">{t('plane.groundings')}</h2>
      {line.groundings.length === 0 && <p className="soft">{t('plane.noGroundings')}</p>}
      <ul className="fact-list">
        {line.groundings.map(({ id, startAt, endAt, reason }) => (
          <li key={id}>
            <span>
              {span(startAt, endAt)}
              <small className="soft">{reason}</small>
            </span>
            {startAt <= now && (
              <State shape="square" colour="wind">
                {t('plane.now')}
              </State>
            )}
            <EndForm
              key={endAt.getTime()}
              action={changeEnd.bind(null, slug, id)}
              id={id}
              label={span(startAt, endAt)}
              {...clockOf(endAt, zone)}
              words={{
                summary: t('plane.back'),
                endDate: t('form.endDate'),
                to: t('form.to'),
                submit: t('plane.backSubmit'),
                remove: t('plane.remove'),
              }}
              headings={headings}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

const twoFigures = (count: number) => String(count).padStart(2, '0')

/** Midnight is the last minute of the day before: fields of time end there. */
function clockOf(end: Date, zone: string): { endDate: string; to: string } {
  const { hours, minutes } = clock(end, zone)
  if (hours === 0 && minutes === 0)
    return { endDate: localDate(new Date(end.getTime() - 1), zone), to: '23:59' }
  return { endDate: localDate(end, zone), to: `${twoFigures(hours)}:${twoFigures(minutes)}` }
}
