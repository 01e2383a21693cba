import { expect, test } from 'vitest'
import { aClub } from '@/db/testing/club'
import { issueKey } from '@/domain/club/keys/issue'
import { issueTrialCoupon } from '@/domain/coupons/coupons/issue-trial'
import { mayCall } from '@/domain/coupons/shop/rules'
import { clubRealm } from '@/domain/doors/people/queries'
import { changePassword } from '@/domain/doors/sessions/change-password'
import { handover, withoutShop } from '@/domain/letters/letters/rules'

const browser = { sessionId: 'none', address: 'here' }
const password = { current: 'whatever it is', password: 'une autre phrase assez longue' }

test('whoever is administrator of the demonstration makes no key and changes no password', async () => {
  const { ref, open } = await aClub({ club: { kind: 'demo' } }).with()
  const forbidden = expect.objectContaining({ code: 'forbidden' })
  await expect(open((club) => issueKey(club, { name: 'x', scopes: ['slots:read'] }))).rejects.toEqual(
    forbidden,
  )
  await expect(changePassword(clubRealm(ref), ref.id, password, browser)).rejects.toEqual(forbidden)
})

test('nothing leaves the demonstration but to the trial shop beside it', () => {
  for (const transport of ['resend', 'smtp'] as const) {
    expect(handover('demo', transport, 'a@courriel.example', true)).toBe('keep')
  }
  expect(withoutShop('demo')).toBe('kept')
  expect(mayCall('demo', 'https://boutique.example')).toBe(false)
  expect(mayCall('production', 'https://boutique.example')).toBe(true)
})

test('a trial coupon is the demonstration’s alone', async () => {
  const { open } = await aClub({ club: { kind: 'test' } }).with()
  await expect(open((club) => issueTrialCoupon(club))).rejects.toMatchObject({ code: 'forbidden' })
})
