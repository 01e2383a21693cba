import { State } from '@/components/ui/state'
import { displayCode } from '@/lib/code'
import type { Locale } from '@/lib/i18n/locale'
import { CALENDAR, dayInstant, formatDayShort } from '@/lib/time'
import type { Register } from '../_register'

type Props = { register: Register; locale: Locale; slug: string }

const columns = [
  'date',
  'aircraft',
  'pilot',
  'passengers',
  'tookOff',
  'landed',
  'duration',
  'activity',
] as const

/** The flights of the register and what they add up to. */
export function RegisterTable({ register, locale, slug }: Props) {
  const { t, lines, totals, fromName, toName, references } = register
  return (
    <>
      <div className="list-scroll">
        <table className="list stack">
          <caption className="visually-hidden">
            {t('register.caption', { from: fromName, to: toName })}
          </caption>
          <thead>
            <tr>
              {columns.map((name) => (
                <th scope="col" key={name}>
                  {t(`register.${name}`)}
                </th>
              ))}
              {references && <th scope="col">{t('register.references')}</th>}
              <th scope="col">{t('register.note')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.id}>
                <th scope="row">
                  <a className="link" href={`/${slug}/desk/day/flights/${line.id}`}>
                    {formatDayShort(dayInstant(line.date), CALENDAR, locale)}
                  </a>
                </th>
                <td className="two-lines">
                  <span className="mono">{line.registration}</span>
                  <small>{line.type}</small>
                </td>
                <td>{line.pilot}</td>
                <td data-label={t('register.passengers')}>{line.passengers}</td>
                <td className="mono" data-label={t('register.tookOff')}>
                  {line.tookOff}
                </td>
                <td className="mono" data-label={t('register.landed')}>
                  {line.landed}
                </td>
                <td className="mono">{t('register.minutes', { count: line.minutes })}</td>
                <td>{line.activity}</td>
                {references && <td className="mono">{line.references.map(displayCode).join(', ')}</td>}
                <td>
                  {!line.actual && <State shape="dotted">{t('register.planned')}</State>}
                  {line.warnings.map((warning) => (
                    <State key={warning} shape="diamond" colour="dawn">
                      {warning}
                    </State>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="totals words">
        <span>{t.rich('register.totals', { ...totals, b: (words) => <b>{words}</b> })}</span>
      </p>
    </>
  )
}
