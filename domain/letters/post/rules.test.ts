import { describe, expect, it } from 'vitest'
import { mailWaits, nextMailWait, postedByResend, postedBySmtp, sender } from './rules'

describe('nextMailWait', () => {
  it('tries often in the first hour, then ends after a day', () => {
    const sum = (count: number) => mailWaits.slice(0, count).reduce((total, wait) => total + wait, 0)
    expect(sum(6)).toBeGreaterThan(3_600_000)
    expect(sum(mailWaits.length)).toBeLessThan(24 * 3_600_000)
    expect(nextMailWait(1, undefined, 0.5)).toBe(30_000)
    expect(nextMailWait(mailWaits.length + 1, undefined, 0.5)).toBeNull()
  })

  it('waits as long as the service asks, an hour at most', () => {
    expect(nextMailWait(1, 120_000, 0.5)).toBe(120_000)
    expect(nextMailWait(1, 1e9, 0.5)).toBe(3_600_000)
  })
})

describe('postedByResend', () => {
  const to = 'Invalid `to` field. The email address needs to follow the `email@example.com` format.'
  it.each([
    [422, 'validation_error', to, 'failed'],
    [400, 'validation_error', to, 'failed'],
    [422, 'invalid_attachment', 'Attachment must have a `content`.', 'failed'],
    [413, 'application_error', 'Too large', 'failed'],
    [422, 'invalid_from_address', 'Invalid `from` field', 'retry'],
    [403, 'validation_error', 'The domain is not verified', 'retry'],
    [401, 'missing_api_key', 'Missing API key', 'retry'],
    [403, 'invalid_api_key', 'API key is invalid', 'retry'],
    [409, 'concurrent_idempotent_requests', 'Same key in progress', 'retry'],
    [409, 'invalid_idempotent_request', 'Same key, other content', 'delivered'],
    [429, 'daily_quota_exceeded', 'Quota', 'retry'],
    [500, 'internal_server_error', 'Oops', 'retry'],
    [null, 'application_error', 'Unable to fetch data', 'retry'],
  ] as const)('%s %s %s: %s', (statusCode, name, message, outcome) =>
    expect(postedByResend({ statusCode, name, message })).toBe(outcome),
  )
})

describe('postedBySmtp', () => {
  it.each([
    ['RCPT TO', 550, 'failed'],
    ['DATA', 554, 'failed'],
    ['RCPT TO', 450, 'retry'],
    ['DATA', 451, 'retry'],
    ['MAIL FROM', 550, 'retry'],
    ['CONN', 554, 'retry'],
    ['AUTH LOGIN', 535, 'retry'],
    ['DATA', undefined, 'retry'],
    [undefined, undefined, 'retry'],
  ] as const)('%s %s: %s', (command, responseCode, outcome) =>
    expect(postedBySmtp({ command, responseCode })).toBe(outcome),
  )
})

describe('sender', () => {
  it.each([
    [
      'Les Ailes du Pastel',
      'Envol <no-reply@envol.example>',
      'Les Ailes du Pastel',
      'no-reply@envol.example',
    ],
    [
      'Aéro "Club" <d\'Oc>\r\nBcc: x',
      'no-reply@envol.example',
      "Aéro Club d'Oc Bcc: x",
      'no-reply@envol.example',
    ],
  ])('%s', (club, from, name, address) =>
    expect(sender(club, from)).toEqual({ name: `${name} via Envol`, address }),
  )
})
