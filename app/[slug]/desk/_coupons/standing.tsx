import { State } from '@/components/ui/state'
import type { Standing } from '@/domain/sales/register/schema'
import type { Translator } from '@/lib/i18n/translator'

const looks = {
  issued: { shape: 'ring', colour: 'field' },
  booked: { shape: 'half', colour: 'sky' },
  postponed: { shape: 'diamond', colour: 'wind' },
  flown: { shape: 'full', colour: 'ink' },
  expired: { shape: 'ebb' },
  no_show: { shape: 'square', colour: 'wind' },
  void: { shape: 'ebb', colour: 'wind' },
} as const

/** How a coupon stands; a sample says so beside it. */
export function StandingState({
  of,
  sample,
  t,
}: {
  of: Standing
  sample: boolean
  t: Translator<'coupons'>
}) {
  return (
    <span className="states">
      <State {...looks[of]}>{t(`state.${of}`)}</State>
      {sample && (
        <State shape="dotted" colour="dawn">
          {t('sample')}
        </State>
      )}
    </span>
  )
}
