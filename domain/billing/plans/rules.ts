import type { Money } from '@/lib/money'

/** What a club subscribes to, by the year. Whom it is for is said by the sentence of its code. */
export type Plan = {
  code: 'solo' | 'club' | 'terrain' | 'region'
  name: string
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
    yearly: eur(90),
    resources: 1,
    setUp: false,
    sample: true,
  },
  {
    code: 'club',
    name: 'CLUB',
    yearly: eur(390),
    resources: 6,
    setUp: true,
    sample: true,
  },
  {
    code: 'terrain',
    name: 'TERRAIN',
    yearly: eur(790),
    resources: 15,
    setUp: true,
    sample: true,
  },
  {
    code: 'region',
    name: 'RÉGION',
    yearly: eur(1490),
    resources: 40,
    setUp: true,
    sample: true,
  },
]
