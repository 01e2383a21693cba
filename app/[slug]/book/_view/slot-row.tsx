import { Icon } from '@/components/ui/icon'
import { ClockTime } from '@/components/ui/time'
import { translator } from '@/lib/i18n/translator'
import { formatTime } from '@/lib/time'
import type { Desk, SlotOption } from './facts'
import { PickWord } from './pick-word'

/** A take-off time: one submit button whose spoken name is whole, or the visitor's own as a state (`own`: its name). */
export function SlotRow({ desk, slot, own }: { desk: Desk; slot: SlotOption; own: string | null }) {
  const { locale, zone } = desk
  const t = translator(locale, 'booking')
  const start = new Date(slot.start)
  const meetAt = new Date(slot.meetAt)
  const room = t('slot.vacancies', { count: slot.vacancies })
  const times = (
    <>
      <span className="off">
        <ClockTime instant={start} zone={zone} locale={locale} />
      </span>
      <span>
        <span className="rdv">
          {t('slot.meetLabel')} <ClockTime instant={meetAt} zone={zone} locale={locale} />
        </span>
        <span className="cap">{own ?? room}</span>
      </span>
    </>
  )
  if (own !== null) {
    return (
      <li className="slot mine">
        <div className="pick">
          {times}
          <span className="go">
            <span className="tick">
              <Icon name="tick" />
            </span>
            <span className="vh">{t('slot.yours')}</span>
          </span>
        </div>
      </li>
    )
  }
  const meet = t('slot.meet', { time: formatTime(meetAt, zone, locale) })
  const spoken = t('slot.choose', { time: formatTime(start, zone, locale), meet })
  return (
    <li className="slot">
      <button className="pick" type="submit" name="slot" value={slot.id} aria-label={`${spoken}, ${room}`}>
        {times}
        <PickWord slot={slot.id} word={t('slot.pick')} busy={t('busy')} />
      </button>
    </li>
  )
}
