import { Icon } from '@/components/ui/icon'
import type { Translator } from '@/lib/i18n/translator'
import { displayPhone } from '@/lib/phone'

type Props = { t: Translator<'day'>; phone: string; country: string; who: string }

/** A number to read, to call and to write to. */
export function PhoneLinks({ t, phone, country, who }: Props) {
  if (!phone) return null
  return (
    <span className="day-tel">
      <span className="mono">{displayPhone(phone, country)}</span>
      <a className="desk-button compact" href={`tel:${phone}`} aria-label={t('eve.callWho', { who })}>
        <Icon name="phone" />
        {t('eve.call')}
      </a>
      <a className="desk-button compact" href={`sms:${phone}`} aria-label={t('eve.smsWho', { who })}>
        <Icon name="message" />
        {t('eve.sms')}
      </a>
    </span>
  )
}
