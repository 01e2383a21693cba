import type { Locale } from '@/lib/i18n/locale'
import type { FlightFacts } from '../facts'

/** The demonstration's flight of Saturday 5 December 2026, meeting at 10:40 in Toulouse. */
export function aFlight(locale: Locale = 'fr', changes: Partial<FlightFacts> = {}): FlightFacts {
  const french = locale === 'fr'
  return {
    locale,
    zone: 'Europe/Paris',
    club: {
      slug: 'demo',
      name: 'Les Ailes du Pastel',
      tagline: french ? 'Aéroclub à Toulouse-Lasbordes' : 'Flying club at Toulouse-Lasbordes',
      phone: '05 36 49 04 18',
      dial: '+33536490418',
      email: 'contact@ailes-du-pastel.example',
      address: 'aérodrome de Toulouse-Lasbordes, 31130 Balma',
      accent: '#35619f',
    },
    booking: {
      id: '0197a5b0-1c2d-7e3f-8a4b-5c6d7e8f9a0b',
      sequence: 3,
      references: ['7KQ4M2XT9B'],
      manageUrl: 'https://envol.example/demo/b/AZelsBwtfj-KS1xtfo-aC1Y0cHR5c2VjcmV0aGVyZQ',
      checkinUrl: 'https://envol.example/demo/checkin/7kq4m2xt9b',
    },
    activity: { name: french ? 'Vol de découverte' : 'Discovery flight', durationMinutes: 30 },
    base: {
      name: 'Toulouse-Lasbordes',
      icao: 'LFCL',
      latitude: 43.5878,
      longitude: 1.4987,
      meetingPlace: french ? 'Accueil du club' : "The club's reception",
      address: 'Aérodrome, 31130 Balma',
    },
    meetAt: '2026-12-05T09:40:00Z',
    start: '2026-12-05T10:00:00Z',
    end: '2026-12-05T10:30:00Z',
    cutoffAt: '2026-12-03T10:00:00Z',
    aircraft: { type: 'DR400/120', registration: 'F-GVAL' },
    pilot: 'Hélène',
    contact: {
      firstName: 'Camille',
      lastName: 'Estève',
      cellPhone: '06 12 34 56 78',
      dial: '+33612345678',
      email: 'camille.esteve@courriel.example',
    },
    passengers: [
      { name: 'Camille Estève', minor: false },
      { name: 'Léon Estève', minor: false },
    ],
    bring: french
      ? [
          "Une pièce d'identité",
          'Des chaussures fermées et une veste',
          'Des lunettes de soleil, un téléphone pour les photos',
        ]
      : ['An identity document', 'Closed shoes and a jacket', 'Sunglasses, a phone for pictures'],
    minimumAge: 6,
    conditions: {
      text: french
        ? "Le vol se fait au départ et à l'arrivée de Toulouse-Lasbordes, sans escale. Une absence sans prévenir consomme le bon."
        : 'The flight leaves from and comes back to Toulouse-Lasbordes, without landing elsewhere. A no-show uses up the coupon.',
      version: french ? '1er septembre 2026' : '1 September 2026',
      acceptedAt: '2026-11-21T17:05:00Z',
    },
    ...changes,
  }
}

const rule =
  "Le commandant de bord peut interrompre le vol à tout moment ; les passagers suivent ses consignes, au sol comme en l'air, et attachent leur ceinture jusqu'à l'arrêt complet du moteur."

/** Conditions of `length` characters at least, in numbered paragraphs. */
export function longConditions(length: number): string {
  const paragraphs: string[] = []
  for (let number = 1; paragraphs.join('\n\n').length < length; number++) {
    paragraphs.push(`Article ${number}. ${rule}`)
  }
  return paragraphs.join('\n\n')
}

/** The longest a club and a customer can make it. */
export function theWorstFlight(locale: Locale = 'fr'): FlightFacts {
  const facts = aFlight(locale)
  return {
    ...facts,
    club: {
      ...facts.club,
      name: 'Association Aéronautique et Sportive des Pilotes Privés de la Haute-Garonne-Sud',
      tagline:
        'École de pilotage, voltige, vol de nuit et remorquage de planeurs depuis mil neuf cent trente-quatre',
      address:
        'Aérodrome international de Saint-Étienne-de-Baïgorry-Montgolfier, bâtiment 12, 64430 Saint-Étienne-de-Baïgorry',
    },
    booking: { ...facts.booking, references: ['7KQ4M2XT9B', '8RNB4W0ZQK', 'COMITE-ENTREPRISE-2026-000123'] },
    base: {
      ...facts.base,
      name: 'Saint-Étienne-de-Baïgorry-Montgolfier',
      meetingPlace: 'Accueil du club, au premier étage de la tour vitrée, derrière le hangar des planeurs',
      address:
        'Aérodrome international, bâtiment 12, route départementale 948, 64430 Saint-Étienne-de-Baïgorry',
    },
    aircraft: { type: 'Piper PA-28R-201T Turbo Arrow III', registration: 'F-GVAL' },
    pilot: 'Marie-Bernadette de la Rochefoucauld-Montmorency',
    contact: { ...facts.contact, firstName: 'Maximilienne-Antoinette' },
    passengers: [
      { name: 'Maximilienne-Antoinette de Castelbajac-Montesquiou', minor: false },
      { name: 'Łukasz Dvořák-Wojciechowski, comte de Saint-Germain', minor: true },
      { name: 'Наталья Александровна Константинопольская', minor: true },
    ],
    bring: [
      ...facts.bring,
      'Un justificatif de domicile de moins de trois mois si vous venez avec un enfant dont vous n’êtes pas le parent',
      'Une bouteille d’eau',
    ],
    conditions: { ...facts.conditions, text: longConditions(6000) },
  }
}
