import type { ReactNode } from 'react'
import { formWords } from '@/app/[slug]/desk/_plan/form-words'
import { PlanForm } from '@/app/[slug]/desk/_plan/plan-form'
import { choicesOf, planOf } from '@/app/[slug]/desk/_plan/plan-values'
import { WithdrawForm } from '@/app/[slug]/desk/_plan/withdraw-form'
import { withdrawWords } from '@/app/[slug]/desk/_plan/withdraw-words'
import { translator } from '@/lib/i18n/translator'
import type { DossierPage } from '../_dossier'
import { change, correct, withdraw } from '../actions'
import { AddressForm } from './address-form'
import { Correcting } from './correcting'

/** The form of what is being done: a change, a cancellation, a correction of the address. */
export function Doing(page: DossierPage) {
  const { locale, club, asked, dossier, board, members, mayWrite } = page
  const t = translator(locale, 'schedule')
  const { booking, contact } = dossier
  const { external } = booking
  const back = `/${club.slug}/desk/bookings/${booking.id}`
  if (asked.act === 'change' && board) {
    return (
      <Frame title={t('form.changeTitle')}>
        <PlanForm
          action={change.bind(null, club.slug, booking.id)}
          values={planOf(dossier, club.zone)}
          choices={choicesOf(board, members, locale)}
          words={formWords(t, { submit: t('form.save'), told: external ? t('form.told') : null })}
          external={external}
          back={back}
        />
      </Frame>
    )
  }
  if (asked.act === 'cancel') {
    return (
      <Frame title={t('form.cancelTitle')}>
        <WithdrawForm
          action={withdraw.bind(null, club.slug, booking.id)}
          sequence={booking.sequence}
          external={external}
          back={back}
          words={withdrawWords(t, external)}
        />
      </Frame>
    )
  }
  if (asked.act === 'address' && mayWrite && contact) {
    const b = translator(locale, 'bookings')
    return (
      <Frame title={b('address.title')}>
        <AddressForm
          action={correct.bind(null, club.slug, booking.id)}
          email={contact.email}
          back={back}
          words={{
            label: b('address.label'),
            told: b('address.told'),
            send: b('address.send'),
            keep: t('form.keep'),
            problem: t('form.problems', { count: 1 }),
          }}
        />
      </Frame>
    )
  }
  if (asked.act === 'correct' && mayWrite && contact) {
    return (
      <section className="doing">
        <h2>{translator(locale, 'bookings')('amend.title')}</h2>
        <Correcting {...page} />
      </section>
    )
  }
  return null
}

function Frame({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="planning">
      <section className="panel doing">
        <h2>{title}</h2>
        {children}
      </section>
    </div>
  )
}
