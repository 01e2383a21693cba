import { couponFates, withdrawCauses } from '@/domain/schedule/plans/schema'
import type { Translator } from '@/lib/i18n/translator'
import type { WithdrawWords } from './withdraw-form'

/** What the form that calls a booking off says: the causes, and what becomes of the coupons. */
export function withdrawWords(t: Translator<'schedule'>, external: boolean): WithdrawWords {
  return {
    text: t(external ? 'form.cancelExternal' : 'form.cancelInternal'),
    reason: t('form.reason'),
    optional: t('form.optional'),
    cancel: t('form.cancel'),
    keep: t('form.keep'),
    cause: t('form.cause'),
    causes: withdrawCauses.toReversed().map((value) => ({ value, text: t(`cause.${value}`) })),
    fate: t('form.fate'),
    fates: couponFates.map((value) => ({ value, text: t(`fate.${value}`) })),
  }
}
