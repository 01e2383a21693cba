import { PartHeading } from '@/components/ui/heading'
import { translator } from '@/lib/i18n/translator'
import { CALENDAR, dayInstant, formatDay, zoneCity } from '@/lib/time'
import type { Desk } from '../_view/facts'
import type { DayOfSlots } from './facts'
import { ZoneNotice } from './zone-notice'

/** The day's name, the one naming of the zone, and a warning for whoever lives by another clock. */
export function DayHead({ desk, day }: { desk: Desk; day: DayOfSlots }) {
  const { locale, zone } = desk
  const t = translator(locale, 'booking')
  const city = zoneCity(zone)
  return (
    <>
      <div className="day-heading">
        <PartHeading id="day" part={day.date}>
          {formatDay(dayInstant(day.date), CALENDAR, locale)}
        </PartHeading>
        <p>{t('slot.zone', { city })}</p>
      </div>
      <ZoneNotice zone={zone} at={`${day.date}T12:00:00Z`} sentence={t('slot.otherZone', { city })} />
    </>
  )
}
