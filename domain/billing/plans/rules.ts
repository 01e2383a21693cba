import type { Locale } from '@/lib/i18n/locale'
import type { Money } from '@/lib/money'

/** What a club subscribes to, by the year. */
export type Plan = {
  code: string
  name: string
  for: Record<Locale, string>
  /** Without VAT. */
  yearly: Money
  /** Aircraft included. */
  resources: number
  /** Whether the first subscription includes the set-up package (or a training instead). */
  setUp: boolean
  /** Made up, to show what a price list looks like: whoever opens Envol to the public sets their own. */
  sample: boolean
}

const eur = (euros: number): Money => ({ cents: euros * 100, currency: 'EUR' })

/** From the smallest to the largest. */
export const plans: readonly Plan[] = [
  {
    code: 'solo',
    name: 'SOLO',
    for: {
      fr: 'Pour un aéronef privé et ses copropriétaires',
      en: 'For a private aircraft and its co-owners',
    },
    yearly: eur(90),
    resources: 1,
    setUp: false,
    sample: true,
  },
  {
    code: 'club',
    name: 'CLUB',
    for: { fr: 'Pour un aéroclub à taille humaine', en: 'For a club where everybody knows everybody' },
    yearly: eur(390),
    resources: 6,
    setUp: true,
    sample: true,
  },
  {
    code: 'terrain',
    name: 'TERRAIN',
    for: { fr: 'Pour une école ou un grand aéroclub', en: 'For a school or a large flying club' },
    yearly: eur(790),
    resources: 15,
    setUp: true,
    sample: true,
  },
  {
    code: 'region',
    name: 'RÉGION',
    for: { fr: 'Pour une flotte répartie sur plusieurs bases', en: 'For a fleet spread over several bases' },
    yearly: eur(1490),
    resources: 40,
    setUp: true,
    sample: true,
  },
]
