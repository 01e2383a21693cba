import type { DayFlight } from '@/domain/day/days/schema'
import { clock } from '@/lib/time'
import { EveRow } from './eve-row'
import type { EveProps } from './facts'

const columns = ['client', 'plane', 'phone', 'state', 'told'] as const

/** The external flights of a day by their meeting times, morning and afternoon. */
export function EveList({ flights, ...props }: EveProps & { flights: readonly DayFlight[] }) {
  const { t, zone } = props
  const inMorning = ({ meetAt }: DayFlight) => clock(meetAt, zone).hours < 12
  const halves = [
    ['morning', flights.filter(inMorning)],
    ['afternoon', flights.filter((flight) => !inMorning(flight))],
  ] as const
  return (
    <div className="list-scroll">
      <table className="list stack eve-list">
        <caption className="visually-hidden">{t('eve.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('sheet.meet')}</th>
            <th scope="col">{t('sheet.takeOff')}</th>
            {columns.map((name) => (
              <th scope="col" key={name}>
                {t(`eve.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        {halves.map(
          ([half, part]) =>
            part.length > 0 && (
              <tbody key={half}>
                <tr className="group-row">
                  <th colSpan={7} scope="rowgroup">
                    {t(`eve.${half}`, {
                      flights: part.length,
                      passengers: part.reduce((sum, { passengers }) => sum + passengers.length, 0),
                    })}
                  </th>
                </tr>
                {part.map((flight) => (
                  <EveRow key={flight.id} flight={flight} {...props} />
                ))}
              </tbody>
            ),
        )}
      </table>
    </div>
  )
}
