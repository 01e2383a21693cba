import { expect, test } from 'vitest'
import { bookingRequest } from '@/app/_api/schemas/bookings'
import { addressForm } from '@/domain/bookings/bookings/schema'
import { signupForm } from '@/domain/platforms/signups/schema'
import { emailForm } from '@/domain/visits/visits/schema'
import { normalEmail } from '@/lib/email'

/** What each door makes of an address; null when it refuses it. */
const doors: Record<string, (typed: string) => string | null> = {
  pages: (typed) => emailForm.shape.email.safeParse(typed).data ?? null,
  desk: (typed) => addressForm.shape.email.safeParse(typed).data ?? null,
  'sign-up': (typed) => signupForm.shape.email.safeParse(typed).data ?? null,
  API: (typed) => bookingRequest.shape.contact.shape.email.safeParse(typed).data ?? null,
}

test.each([
  [' Claire@Pastel.Example ', 'claire@pastel.example'],
  ['jean@club.fr\u200b', 'jean@club.fr'],
  ['contact@Aéroclub.fr', 'contact@xn--aroclub-bya.fr'],
  ['contact@Ae\u0301roclub.fr', 'contact@xn--aroclub-bya.fr'],
  ['anna@почта.рф', 'anna@xn--80a1acny.xn--p1ai'],
  ['anna@xn--80a1acny.xn--p1ai', 'anna@xn--80a1acny.xn--p1ai'],
  ["a&b.o'neil+x/y=z%@club.fr", "a&b.o'neil+x/y=z%@club.fr"],
  ['josé@club.fr', null],
  ['a..b@club.fr', null],
  ['.a@club.fr', null],
  ['a.@club.fr', null],
  ['jean@club.1fr', null],
  ['jean@club.fr.', null],
  ['jean@club', null],
  ['jean@-club.fr', null],
  ['mailto:jean@club.fr', null],
  ['Jean <jean@club.fr>', null],
  ['jean,x@club.fr', null],
  ['"j d"@club.fr', null],
  ['contact@127.0.0.1', null],
  [`${'a'.repeat(65)}@club.fr`, null],
  [`a@${'b.'.repeat(150)}fr`, null],
  ['', null],
])('%s is read alike at every door', (typed, normal) => {
  for (const [door, read] of Object.entries(doors)) expect(read(typed), door).toBe(normal)
})

test.each(['nowhere', 'a@b@c', 'a@b/c', ''])('%s has no form of an address, and stays', (typed) => {
  expect(normalEmail(typed)).toBe(typed)
})
