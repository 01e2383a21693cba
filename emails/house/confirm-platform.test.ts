import { describe, expect, test } from 'vitest'
import { renderMail } from '../render'
import { type ConfirmPlatform, confirmPlatform } from './confirm-platform'

const facts: ConfirmPlatform = {
  kind: 'confirm-platform',
  language: 'fr',
  known: 'no',
  address: 'envol.example/ailes-du-lauragais',
  until: '2026-11-28T09:00:00Z',
  zone: 'Europe/Paris',
  link: 'https://envol.example/confirm/abc?lang=fr',
}
const render = (changes: Partial<ConfirmPlatform>) => renderMail(confirmPlatform({ ...facts, ...changes }))
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

describe('the mail that confirms', () => {
  test('says where, until when, and gives the link once', async () => {
    const { subject, text } = await render({})
    expect(subject).toBe('Confirmez la création de votre plateforme')
    expect(text.split(facts.link)).toHaveLength(2)
    expect(plain(text)).toContain('samedi 28 novembre, 10 h')
    expect(text).toContain(facts.address)
    expect(text).not.toMatch(/[<>]/)
  })

  test('asks an address that has an account to sign in, and promises its password', async () => {
    const { subject, text } = await render({ known: 'yes', language: 'en' })
    expect(subject).toBe('Confirm your new platform')
    expect(text).toContain('your password does not change')
    expect(text).not.toMatch(/choose the password/)
  })
})
