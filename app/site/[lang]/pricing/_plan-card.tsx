import type { Plan } from '@/domain/billing/plans/rules'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { formatMoney } from '@/lib/money'

export function PlanCard({ plan, lang }: { plan: Plan; lang: Locale }) {
  const t = translator(lang, 'showcase')
  return (
    <li>
      <h2>
        {plan.name}
        {plan.sample && <small>{t('pricing.isSample')}</small>}
      </h2>
      <p className="for-whom">{t(`pricing.forWhom.${plan.code}`)}</p>
      <p className="price">
        <b>{formatMoney(plan.yearly, lang)}</b> {t('pricing.yearly')}
      </p>
      <ul className="list">
        <li>{t('pricing.resources', { count: plan.resources })}</li>
        <li>{plan.setUp ? t('pricing.withSetUp') : t('pricing.withoutSetUp')}</li>
      </ul>
    </li>
  )
}
