import { textIn } from '@/domain/club/clubs/rules'
import { translator } from '@/lib/i18n/translator'
import type { Caller, CallerProps, OpenCaller } from '../_caller'

type Props = CallerProps & { caller: Caller; open: OpenCaller }

/** Who flies, what, from where and on which day: a form whose answers are in the address. */
export function Question({ slug, locale, caller, open }: Props) {
  const t = translator(locale, 'caller')
  const { heard, most, passengers, day } = open
  const select = (
    name: string,
    label: string,
    value: string,
    options: readonly (readonly [string, string])[],
  ) =>
    options.length === 1 ? (
      <input type="hidden" name={name} value={value} />
    ) : (
      <div className="desk-field">
        <label htmlFor={`heard-${name}`}>{label}</label>
        <select className="control" id={`heard-${name}`} name={name} defaultValue={value}>
          {options.map(([id, text]) => (
            <option key={id} value={id}>
              {text}
            </option>
          ))}
        </select>
      </div>
    )
  const seats = Array.from({ length: most }, (_, seat) => seat + 1)
  return (
    <section aria-labelledby="flight">
      <h2 id="flight">{t('flight.title')}</h2>
      <form className="desk-form" action={`/${slug}/desk/bookings/new`}>
        {heard.coupons.map((id) => (
          <input key={id} type="hidden" name="coupon" value={id} />
        ))}
        {heard.again && <input type="hidden" name="again" value={heard.again} />}
        <div className="desk-fields">
          {select(
            'activity',
            t('flight.activity'),
            heard.activity ?? '',
            caller.activities.map(({ id, name }) => [id, textIn(name, locale)]),
          )}
          {select(
            'base',
            t('flight.base'),
            heard.base ?? '',
            caller.bases.map(({ id, name }) => [id, name]),
          )}
          {select(
            'passengers',
            t('flight.passengers'),
            String(passengers),
            seats.map((seat) => [String(seat), String(seat)]),
          )}
          <div className="desk-field">
            <label htmlFor="heard-date">{t('flight.date')}</label>
            <input className="control" type="date" id="heard-date" name="date" defaultValue={day} />
          </div>
          <fieldset className="desk-field wide">
            <legend>{t('flight.weights')}</legend>
            <div className="weights">
              {seats.map((seat) => (
                <input
                  key={seat}
                  className="control mono"
                  name="weight"
                  inputMode="numeric"
                  maxLength={3}
                  autoComplete="off"
                  aria-label={t('flight.weight', { seat })}
                  defaultValue={heard.weights[seat - 1] || ''}
                />
              ))}
            </div>
          </fieldset>
        </div>
        <div className="acts">
          <button className="desk-button" type="submit">
            {t('flight.look')}
          </button>
        </div>
      </form>
    </section>
  )
}
