import { BookingState } from '@/app/[slug]/desk/_bookings/booking-state'
import { calledOf } from '@/app/[slug]/desk/_bookings/words'
import { Sprite } from '@/app/[slug]/desk/_view/sprite'
import { translator } from '@/lib/i18n/translator'
import { DeskPage } from '../../../_view/desk-page'
import type { DossierPage } from '../_dossier'
import { Acts } from './acts'
import { Contact } from './contact'
import { Coupons } from './coupons'
import { Doing } from './doing'
import { Facts } from './facts'
import { Flags } from './flags'
import { History } from './history'
import { Letters } from './letters'
import { Passengers } from './passengers'

/** One booking: at the left what it is, at the right what was written about it. */
export function DossierView(page: DossierPage) {
  const { locale, club, asked, dossier, now } = page
  const t = translator(locale, 'bookings')
  const { booking, member } = dossier
  const called = calledOf(
    booking.external ? booking : { ...booking, firstName: '', lastName: '', ...member },
    t,
  )
  const facts = { ...booking, postponed: booking.postponedAt !== null, upheld: booking.upheldAt !== null }
  return (
    <DeskPage
      name="booking"
      heading={called}
      aside={<BookingState of={facts} now={now} t={t} />}
      tools={<Acts {...page} />}
    >
      <Sprite />
      {asked.done && (
        <p className="notice" role="status">
          {t(`done.${asked.done}`)}
        </p>
      )}
      <p className="crumbs">
        <a className="link" href={`/${club.slug}/desk/bookings`}>
          {t('back')}
        </a>
      </p>
      <div className="dossier">
        <div className="dossier-main">
          <Doing {...page} />
          <Flags {...page} />
          <Facts {...page} />
          <Passengers {...page} />
          <Contact {...page} />
          <Coupons {...page} />
        </div>
        <div className="dossier-side">
          <History {...page} />
          <Letters {...page} />
        </div>
      </div>
    </DeskPage>
  )
}
