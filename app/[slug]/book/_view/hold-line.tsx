import type { ReactNode } from 'react'
import { Submit } from '@/components/form/submit'
import { Icon } from '@/components/ui/icon'
import { ClockTime } from '@/components/ui/time'
import type { PlainAction } from '@/lib/form'
import { translator } from '@/lib/i18n/translator'
import type { Desk } from '../../_view/facts'
import { Countdown } from './countdown'
import type { Hold } from './facts'

type Props = { desk: Desk; now: string; hold: Hold; action: PlainAction }

/** "Créneau gardé pour vous jusqu'à 10 h 12", prolonged by one press. */
export function HoldLine({ desk, now, hold, action }: Props) {
  const t = translator(desk.locale, 'booking')
  return (
    <form className="hold" action={action}>
      <HoldWords desk={desk} now={now} hold={hold} />
      {canExtend(now, hold) && (
        <Submit className="button line small" busy={t('busy')}>
          {t('hold.extend')}
        </Submit>
      )}
    </form>
  )
}

/** The same over a form: its button sends that form with `extend`, so that nothing typed is lost. */
export function HoldOver({ desk, now, hold, form }: Omit<Props, 'action'> & { form: string }) {
  const t = translator(desk.locale, 'booking')
  const button: ReactNode = canExtend(now, hold) && (
    <Submit className="button line small" busy={t('busy')} form={form} name="extend" value="1">
      {t('hold.extend')}
    </Submit>
  )
  return (
    <>
      <HoldWords desk={desk} now={now} hold={hold} typing />
      {button}
    </>
  )
}

function HoldWords({ desk, now, hold, typing = false }: Omit<Props, 'action'> & { typing?: boolean }) {
  const { locale, zone } = desk
  const t = translator(locale, 'booking')
  return (
    <>
      <Icon name="clock" />
      <p>
        <Countdown {...countdownCopy(desk, typing)} now={now} until={hold.expiresAt}>
          {t.rich('hold.until', {
            strong: (chunks) => <strong>{chunks}</strong>,
            time: () => <ClockTime instant={new Date(hold.expiresAt)} zone={zone} locale={locale} />,
          })}
        </Countdown>
      </p>
    </>
  )
}

/** What the countdown says when it speaks. `typing`: the form beside it can still take the slot again. */
export function countdownCopy({ locale }: Desk, typing = false) {
  const t = translator(locale, 'booking')
  return {
    five: t('hold.left', { count: 5 }),
    two: t('hold.left', { count: 2 }),
    over: typing ? t('hold.overTyping') : t('hold.over'),
  }
}

function canExtend(now: string, hold: Hold): boolean {
  return hold.canExtend && Date.parse(hold.expiresAt) > Date.parse(now)
}
