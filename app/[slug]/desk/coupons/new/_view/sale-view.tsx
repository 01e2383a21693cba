import { textIn } from '@/domain/club/clubs/rules'
import { LARGEST_BATCH } from '@/domain/sales/register/schema'
import { translator } from '@/lib/i18n/translator'
import { DeskPage } from '../../../_view/desk-page'
import type { SalePage } from '../_sale'
import { issue } from '../actions'
import { SaleForm } from './sale-form'

/** What is sold, to whom, for whom, where and for how much. */
export function SaleView({ locale, slug, formId, end, activities, channels, currency }: SalePage) {
  const t = translator(locale, 'coupons')
  return (
    <DeskPage name="booking" heading={t('sale.heading')}>
      <p className="crumbs">
        <a className="link" href={`/${slug}/desk/coupons`}>
          {t('back')}
        </a>
      </p>
      <SaleForm
        action={issue.bind(null, slug)}
        formId={formId}
        end={end}
        activities={activities.map(({ code, name }) => ({ code, name: textIn(name, locale) || code }))}
        channels={channels}
        words={{
          problem: t('act.heading'),
          opens: t('sale.opens'),
          opensHint: t('sale.opensHint'),
          count: t('sale.count'),
          countHint: t('sale.countHint', { most: LARGEST_BATCH }),
          passengers: t('sale.passengers'),
          end: t('sale.end'),
          endHint: t('sale.endHint'),
          buyer: t('fact.buyer'),
          beneficiary: t('fact.beneficiary'),
          beneficiaryHint: t('sale.beneficiaryHint'),
          name: t('sale.name'),
          email: t('column.email'),
          phone: t('sale.phone'),
          message: t('fact.message'),
          messageHint: t('sale.messageHint'),
          money: t('sale.money'),
          price: t('sale.price', { currency }),
          paid: t('sale.paid'),
          channel: t('column.channel'),
          channelHint: t('sale.channelHint'),
          orderNumber: t('column.order'),
          accountCode: t('column.accountCode'),
          go: t('sale.go'),
        }}
      />
    </DeskPage>
  )
}
