import { describe, expect, test } from 'vitest'
import { aFlight, theWorstFlight } from '../testing/flight'
import { flightCalendar } from './calendar'

const stamp = new Date('2026-11-21T17:05:00Z')
const unfolded = (calendar: string) => calendar.replaceAll('\r\n ', '').split('\r\n')

describe('the flight for a calendar', () => {
  const lines = unfolded(flightCalendar(aFlight(), 'PUBLISH', stamp))

  test.each([
    'METHOD:PUBLISH',
    'UID:0197a5b0-1c2d-7e3f-8a4b-5c6d7e8f9a0b@envol',
    'SEQUENCE:3',
    'DTSTAMP:20261121T170500Z',
    'DTSTART:20261205T094000Z',
    'DTEND:20261205T103000Z',
    'STATUS:CONFIRMED',
    'SUMMARY:Vol de découverte\\, Les Ailes du Pastel',
    'LOCATION:Toulouse-Lasbordes\\, LFCL\\, Accueil du club\\, Aérodrome\\, 31130 Balma',
    'GEO:43.5878;1.4987',
    `URL;VALUE=URI:${aFlight().booking.manageUrl}`,
    'TRIGGER:-P1D',
    'TRIGGER:-PT2H',
  ])('%s', (line) => {
    expect(lines).toContain(line)
  })

  test('says the take-off in the airfield’s time', () => {
    const description = lines.find((line) => line.startsWith('DESCRIPTION:'))?.replace(/\u00a0/g, ' ')
    expect(description).toContain('Rendez-vous : 10 h 40\\, Accueil du club')
    expect(description).toContain("Décollage prévu : 11 h (heure de l'aérodrome\\, Paris)")
  })

  test('ends each line, the last one too', () => {
    expect(flightCalendar(aFlight(), 'PUBLISH', stamp)).toMatch(/\r\nEND:VCALENDAR\r\n$/)
    const description = lines.find((line) => line.startsWith('DESCRIPTION:'))
    expect(description).toContain(aFlight().booking.manageUrl)
    expect(description).toContain('chaussures fermées')
  })

  test('knows no passenger and no customer', () => {
    expect(lines.join('\n')).not.toMatch(/Estève|ATTENDEE|courriel/)
  })
})

test('a cancellation has the same UID, its own sequence, the attendee and no alarm', () => {
  const facts = aFlight()
  const cancelled = { ...facts, booking: { ...facts.booking, sequence: 4 } }
  const lines = unfolded(flightCalendar(cancelled, 'CANCEL', stamp))
  expect(lines).toContain('METHOD:CANCEL')
  expect(lines).toContain('STATUS:CANCELLED')
  expect(lines).toContain('SEQUENCE:4')
  expect(lines).toContain(`UID:${facts.booking.id}@envol`)
  expect(lines.filter((line) => line.startsWith('ATTENDEE'))).toHaveLength(1)
  expect(lines.join('\n')).toContain('MAILTO:camille.esteve@courriel.example')
  expect(lines).not.toContain('BEGIN:VALARM')
})

test.each(['PUBLISH', 'CANCEL'] as const)(
  '%s: CRLF everywhere, lines of 75 octets at most, no character cut',
  (method) => {
    const calendar = flightCalendar(theWorstFlight(), method, stamp)
    expect(calendar.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of calendar.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(calendar).not.toContain('\ufffd')
    expect(unfolded(calendar).join('\n')).toContain(theWorstFlight().base.name)
  },
)

test('a night when clocks change: instants stay instants', () => {
  const facts = aFlight('fr', {
    meetAt: '2026-10-25T00:40:00Z',
    start: '2026-10-25T01:00:00Z',
    end: '2026-10-25T01:30:00Z',
  })
  const lines = unfolded(flightCalendar(facts, 'PUBLISH', stamp))
  expect(lines).toContain('DTSTART:20261025T004000Z')
  expect(lines).toContain('DTEND:20261025T013000Z')
})
