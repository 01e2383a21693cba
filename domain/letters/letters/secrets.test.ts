import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { aFlight } from '@/emails/testing/flight'
import { startResend } from '@/testing/mail/resend'
import { aClubOf, lettersOf } from '@/testing/worlds/letters'
import { deliverMail } from './deliver-mail'
import { writeMail } from './write-mail'

let service: Awaited<ReturnType<typeof startResend>>
beforeAll(async () => {
  service = await startResend()
  vi.stubEnv('RESEND_API_KEY', 're_test')
  vi.stubEnv('RESEND_BASE_URL', service.url)
  vi.stubEnv('MAIL_FROM', 'Envol <no-reply@envol.example>')
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await service.stop()
})

const SECRET = 'c2VjcmV0LXRva2VuLTAx'

async function aLink(kind: 'production' | 'demo') {
  const world = await aClubOf(kind)
  await world.open((club) =>
    writeMail(club, {
      cause: 'link',
      bookingId: null,
      to: 'anne@courriel.example',
      payload: {
        template: 'sign-in-link',
        locale: 'fr',
        club: aFlight('fr').club,
        name: 'Anne Pujol',
        identifier: 'admini',
        link: `https://envol.example/${club.slug}/login/${SECRET}`,
      },
    }),
  )
  const letter = async () => {
    const [found] = await lettersOf(world, 'mail')
    if (!found) throw new Error('no letter was written')
    return found
  }
  const { id } = await letter()
  expect(JSON.stringify(await letter())).toContain(SECRET)
  await deliverMail(world.ref.id, id)
  return letter()
}

it('a link that signs in is in the mail, and nowhere once the mail has left', async () => {
  const letter = await aLink('production')
  expect(service.attempts.at(-1)?.mail.text).toContain(SECRET)
  expect(letter.deliveredAt).not.toBeNull()
  expect(JSON.stringify(letter)).not.toContain(SECRET)
  expect(letter.payload).toMatchObject({ template: 'sign-in-link', name: 'Anne Pujol' })
})

it('what is kept here for its reader keeps its link', async () => {
  const letter = await aLink('demo')
  expect(letter.keptAt).not.toBeNull()
  expect(letter.text).toContain(SECRET)
})
