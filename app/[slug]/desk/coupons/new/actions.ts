'use server'

import { formAction } from '@/app/_edge/form-action'
import { atDesk } from '@/app/_edge/inside'
import { issueAtDesk } from '@/domain/sales/register/issue-at-desk'
import { clubCurrency } from '@/domain/sales/register/queries/opened'
import { saleOf } from '@/domain/sales/register/rules'
import { saleForm } from '@/domain/sales/register/schema'
import { translator } from '@/lib/i18n/translator'

const problems = ['count', 'passengers', 'date', 'price', 'email', 'long'] as const

/** Issues what was sold, and leads to the coupon or to the batch. */
export const issue = formAction(
  atDesk,
  {
    schema: saleForm,
    labels: ({ locale }) => ({
      say: (problem) =>
        translator(locale, 'coupons')(`sale.wrong.${problems.find((one) => one === problem) ?? 'long'}`),
    }),
  },
  async ({ ref, inClub }, typed) => {
    const { batchId, ids } = await inClub(async (club) =>
      issueAtDesk(club, saleOf(typed, await clubCurrency(club)), typed.formId),
    )
    const [first] = ids
    return ids.length === 1
      ? `/${ref.slug}/desk/coupons/${first}?done=issued`
      : `/${ref.slug}/desk/coupons?batch=${batchId}`
  },
)
