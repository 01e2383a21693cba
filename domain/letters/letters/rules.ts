type Kind = 'production' | 'test' | 'demo'

/** Whether this deployment can hand mails over, and to what. */
type Transport = 'resend' | 'smtp' | 'none'

/**
 * Rule 4: every club writes and renders its mails, only handing them over depends on its kind. A demonstration never does;
 * a sandbox does for addresses that were confirmed; a production club always, once the deployment has a transport. The
 * made-up people of a copied demonstration have `.invalid` addresses (RFC 2606), which are never written to.
 */
export function handover(kind: Kind, transport: Transport, to: string, confirmed: boolean): 'send' | 'keep' {
  if (transport === 'none' || /\.invalid$/i.test(to.trim())) return 'keep'
  switch (kind) {
    case 'demo':
      return 'keep'
    case 'test':
      return confirmed ? 'send' : 'keep'
    case 'production':
      return 'send'
  }
}

/**
 * What becomes of a notice when there is no shop to tell. A demonstration's is kept: it may call the built-in trial shop
 * alone (domain/coupons/shop/rules, `mayCall`). Elsewhere the connection is gone or switched off, which the club should know. A
 * sandbox does tell its shop: that is how a club tries its own connection before production.
 */
export function withoutShop(kind: Kind): 'kept' | 'failed' {
  return kind === 'demo' ? 'kept' : 'failed'
}

/** For how long a claimed letter is its worker's, and how often a worker that still has it in hand says so. */
export const leaseSeconds = 8
export const renewSeconds = 2.5

/** How many letters an hour a visitor may cause to one address; those beyond are written down, shown on the desk, and not sent. */
export const LETTERS_AN_HOUR = 6

const toCustomers = ['booking-confirmed', 'booking-changed', 'booking-cancelled', 'booking-link']

/** Whether a mail goes to an address that a visitor named, because of something that a visitor did. */
export function isByVisitor(actor: { kind: string }, template: string): boolean {
  return (actor.kind === 'visitor' || actor.kind === 'customer') && toCustomers.includes(template)
}
