import type { Sale } from '@/domain/sales/register/schema'

/** One coupon of the discovery flight for two, given to Zoé. */
export const aSale: Sale = {
  count: 1,
  activities: ['discovery-30'],
  passengers: 2,
  expiresOn: '2027-06-01',
  price: { cents: 140_00, currency: 'EUR' },
  paid: true,
  channel: 'Comptoir',
  orderNumber: null,
  accountCode: '706100',
  buyer: { name: 'Élodie Bergès', email: 'elodie@mail.example' },
  beneficiary: { name: 'Zoé' },
  message: 'Bon vol',
}
