import { displayCode } from '@/lib/code'
import { translator } from '@/lib/i18n/translator'
import { StandingState } from '../../../_coupons/standing'
import { DeskPage } from '../../../_view/desk-page'
import type { CouponPage } from '../_coupon'
import { Acts } from './acts'
import { Facts } from './facts'
import { Flights } from './flights'
import { Life } from './life'
import { Tools } from './tools'

/** One coupon: at the left what it is and what it pays, at the right its life. */
export function CouponView(page: CouponPage) {
  const { locale, club, asked, coupon, standing } = page
  const t = translator(locale, 'coupons')
  return (
    <DeskPage
      name="booking"
      heading={<span className="reference">{displayCode(coupon.reference)}</span>}
      aside={<StandingState of={standing} sample={coupon.sample} t={t} />}
      tools={<Tools {...page} />}
    >
      {asked.done && (
        <p className="notice" role="status">
          {t(`done.${asked.done}`)}
        </p>
      )}
      <p className="crumbs">
        <a className="link" href={`/${club.slug}/desk/coupons`}>
          {t('back')}
        </a>
      </p>
      <div className="dossier">
        <div className="dossier-main">
          <Facts {...page} />
          <Flights {...page} />
          <Acts {...page} />
        </div>
        <div className="dossier-side">
          <Life {...page} />
        </div>
      </div>
    </DeskPage>
  )
}
