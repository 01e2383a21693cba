import { describe, expect, test } from 'vitest'
import { locales } from '@/lib/i18n/locale'
import { composeMail, type MailPayload } from './compose'
import { renderMail } from './render'
import { aFlight, theWorstFlight } from './testing/flight'
import { before, everyMail } from './testing/payloads'

const render = (payload: MailPayload) => renderMail(composeMail(payload))
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')
const kindOf = (payload: MailPayload) =>
  [payload.template, 'cause' in payload && payload.cause, 'change' in payload && payload.change].filter(
    Boolean,
  )

describe.each(locales)('every mail in %s', (locale) => {
  const all = everyMail(locale).map((payload) => [kindOf(payload).join(' '), payload] as const)

  test.each(all)('%s says what it knows and nothing else', async (_, payload) => {
    const { subject, html, text } = await render(payload)
    for (const said of [subject, text]) {
      expect(said).not.toMatch(/undefined|null|NaN|Invalid Date|\[object|[{}<>]/)
      expect(said).not.toMatch(/\b(mails|document)\.[a-z]/)
    }
    expect(subject).not.toMatch(/[\r\n]/)
    expect(text).toContain('Les Ailes du Pastel')
    expect(plain(text)).toContain('05 36 49 04 18')
    expect(html).toContain(`<html dir="ltr" lang="${locale}">`)
    expect(html).toContain('prefers-color-scheme: dark')
  })

  test.each(all)('%s can be stored and rendered later', async (_, payload) => {
    const stored: MailPayload = JSON.parse(JSON.stringify(payload))
    expect(await render(stored)).toEqual(await render(payload))
  })

  test.each(all)('%s names the zone once, and an address once at most', async (_, payload) => {
    const { text } = await render(payload)
    // A gift tells no hour.
    expect(text.match(/\(Paris\)/g) ?? []).toHaveLength(payload.template === 'gift-voucher' ? 0 : 1)
    const addresses = text.match(/https?:\/\/\S+/g) ?? []
    expect(new Set(addresses).size).toBe(addresses.length)
    expect(text).not.toMatch(/tel:|mailto:|\n{4}/)
  })

  test('no mail has a price, a weight or the buyer', async () => {
    for (const payload of everyMail(locale)) {
      expect((await render(payload)).text).not.toMatch(/€|\bkg\b|poids|weight|acheteur|buyer/i)
    }
  })

  test('a stranger cannot put markup into a mail', async () => {
    const facts = aFlight(locale)
    const name = '<script>alert(1)</script>'
    const { html } = await render({
      template: 'booking-confirmed',
      facts: {
        ...facts,
        contact: { ...facts.contact, firstName: name },
        passengers: [{ name, minor: true }],
      },
    })
    expect(html).not.toContain(name)
  })
})

const subjectOf = (payload: MailPayload) => plain(composeMail(payload).subject)
const textOf = async (payload: MailPayload) => plain((await render(payload)).text)

describe('confirmed', () => {
  test.each([
    ['fr', 'trop proche pour être changé en ligne', "jusqu’au|jusqu'au"],
    ['en', 'too close to be changed online', 'online until'],
  ] as const)('too late for a change, promises no deadline: %s', async (locale, said, promised) => {
    const text = await textOf({ template: 'booking-confirmed', facts: aFlight(locale, { late: true }) })
    expect(text).toContain(said)
    expect(text).not.toMatch(new RegExp(promised))
  })

  test('gives the meeting first, then take-off, in the airfield’s time', async () => {
    const payload: MailPayload = { template: 'booking-confirmed', facts: aFlight() }
    expect(subjectOf(payload)).toBe('Votre vol du samedi 5 décembre, rendez-vous 10 h 40')
    const text = await textOf(payload)
    expect(text).toContain('Rendez-vous samedi 5 décembre : 10 h 40\nDécollage prévu : 11 h\n')
    expect(text).toContain('Retour vers : 11 h 30')
    expect(text).toContain("en ligne jusqu'au jeudi 3 décembre, 11 h.")
    expect(text).toContain('Passagers : Camille Estève et Léon Estève')
    expect(text).toContain('Référence : 7KQ4M-2XT9B')
    expect(text).toContain('Le vol peut être reporté à tout moment pour raison météo ou de sécurité')
  })

  test('in English', async () => {
    const payload: MailPayload = { template: 'booking-confirmed', facts: aFlight('en') }
    expect(subjectOf(payload)).toBe('Your flight on Saturday 5 December, meeting at 10:40')
    expect(await textOf(payload)).toContain('Meet on Saturday 5 December: 10:40\nPlanned take-off: 11:00\n')
  })

  test('leaves out a pilot that the club does not show, and asks for the paper of a minor', async () => {
    const facts = aFlight('fr', { pilot: null, passengers: [{ name: 'Léon Estève', minor: true }] })
    const text = await textOf({ template: 'booking-confirmed', facts })
    expect(text).not.toContain('Pilote')
    expect(text).toContain("- Pour Léon Estève : l'autorisation parentale jointe, signée")
  })

  test('holds the longest content', async () => {
    const facts = theWorstFlight()
    const text = await textOf({ template: 'booking-confirmed', facts })
    for (const { name } of facts.passengers) expect(text).toContain(name)
    expect(text).toContain('COMITE-ENTREPRISE-2026-000123')
  })
})

describe('changed', () => {
  test('gives old and new', async () => {
    const payload: MailPayload = { template: 'booking-changed', facts: aFlight(), previous: before }
    expect(subjectOf(payload)).toBe('Votre vol est déplacé au samedi 5 décembre, rendez-vous 10 h 40')
    const text = await textOf(payload)
    expect(text).toContain('Avant : samedi 28 novembre, rendez-vous 14 h 10, décollage prévu 14 h 30')
    expect(text).toContain('DR400/160 F-HPTL\nYves')
    expect(text).toContain('Rendez-vous samedi 5 décembre : 10 h 40')
  })

  test('says that the times stay when only the aircraft changes', async () => {
    const facts = aFlight()
    const previous = { ...before, start: facts.start, meetAt: facts.meetAt, pilot: facts.pilot }
    const payload: MailPayload = { template: 'booking-changed', facts, previous }
    expect(subjectOf(payload)).toBe('Votre vol du samedi 5 décembre a changé, rendez-vous 10 h 40')
    expect(await textOf(payload)).toContain('Avant : DR400/160 F-HPTL\n')
  })
})

describe('cancelled', () => {
  const facts = aFlight()
  const cancel = (again: boolean, until: string | null): MailPayload => ({
    template: 'booking-cancelled',
    facts,
    cause: 'weather',
    note: 'Vent de 40 nœuds.',
    coupons: [{ reference: '7KQ4M2XT9B', again, until }],
    bookUrl: 'https://envol.example/demo/book',
  })

  test.each([
    [true, '2027-06-30', "Votre bon 7KQ4M-2XT9B est de nouveau valable, jusqu'au 30 juin 2027 inclus."],
    [true, null, 'Votre bon 7KQ4M-2XT9B est de nouveau valable.'],
    [false, null, 'Votre bon 7KQ4M-2XT9B ne peut plus servir à réserver un vol.'],
  ])('coupon good again: %s, until %s', async (again, until, sentence) => {
    const text = await textOf(cancel(again, until))
    expect(text).toContain(sentence)
    expect(text).toContain('Vent de 40 nœuds.')
    expect(text.includes('https://envol.example/demo/book')).toBe(again)
  })
})

test('reminders: the cut-off two days before, the phone the evening before', async () => {
  const facts = aFlight()
  const early = await textOf({ template: 'booking-reminder', facts, when: 'two-days' })
  const late = await textOf({ template: 'booking-reminder', facts, when: 'eve' })
  expect(early).toContain("jusqu'au jeudi 3 décembre, 11 h")
  expect(late).not.toContain('jeudi 3 décembre')
  expect(late).toContain("En cas de retard ou d'empêchement, appelez le 05 36 49 04 18.")
})

test('the link again: one booking or several, each with its own address', async () => {
  const links = everyMail('fr').filter((payload) => payload.template === 'booking-link')
  const [one, two] = await Promise.all(links.map(textOf))
  expect(one).toContain('Votre réservation')
  expect(two).toContain('Vos réservations')
  expect(two).toContain('Rendez-vous 14 h 10, décollage prévu 14 h 30')
  expect(two).toContain('https://envol.example/demo/b/other')
})

test('waiting list: eight slots, how many more, where to book and where to leave', async () => {
  const waiting = everyMail('fr').filter((payload) => payload.template === 'waiting-slots')
  const [one, many] = await Promise.all(waiting.map(textOf))
  expect(one).toContain("un créneau s'est libéré")
  expect(many?.match(/^- /gm)).toHaveLength(8)
  expect(many).toContain('Et 3 autres créneaux.')
  expect(many).toContain('Choisir un créneau\nhttps://envol.example/demo/book/slots')
  expect(many).toContain("Quitter la liste d'attente\nhttps://envol.example/demo/waiting/abc")
})

test('the club learns who did it and what the shop answered', async () => {
  const texts = await Promise.all(everyMail('fr').map(textOf))
  const said = texts.join('\n')
  expect(said).toContain('Camille Estève a réservé en ligne.')
  expect(said).toContain('Déplacée par Hélène Castan.')
  expect(said).toContain("Annulée par l'API, clé « boutique ».")
  expect(said).toContain('10 essais sans succès, le dernier le mardi 1er décembre à 10 h 30.')
  expect(said).toContain('Réponse : 409 Conflict')
})

describe('attachments', () => {
  const named = (payload: MailPayload) =>
    composeMail(payload).attachments.map(({ filename, contentType }) => `${filename} ${contentType}`)

  test('the paper and the appointment with a booking, its removal with a cancellation', () => {
    const publish = 'text/calendar; charset=utf-8; method=PUBLISH'
    expect(named({ template: 'booking-confirmed', facts: aFlight() })).toEqual([
      'confirmation-de-vol.pdf application/pdf',
      `vol.ics ${publish}`,
    ])
    expect(named({ template: 'booking-changed', facts: aFlight('en'), previous: before })).toEqual([
      'flight-confirmation.pdf application/pdf',
      `flight.ics ${publish}`,
    ])
    const cancelled = everyMail('fr').filter((payload) => payload.template === 'booking-cancelled')
    for (const payload of cancelled) {
      expect(named(payload)).toEqual(['vol.ics text/calendar; charset=utf-8; method=CANCEL'])
    }
  })

  test('are what they say', async () => {
    const [pdf, ics] = composeMail({ template: 'booking-confirmed', facts: aFlight() }).attachments
    expect((await pdf?.make())?.toString('latin1', 0, 5)).toBe('%PDF-')
    expect((await ics?.make())?.toString('utf8')).toContain('METHOD:PUBLISH\r\n')
  })
})
