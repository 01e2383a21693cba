import { typedReference } from '@/domain/coupons/coupons/schema'
import type { LocalDate } from '@/lib/time'
import { isDamaged, isFormula } from '../../files/rules/cells'
import { folded } from '../../files/rules/table'
import type { How, Leaving, Problem } from '../schema'
import { byWord, type Choice, type Reader, readerOf } from './cells'
import { presets } from './presets'
import type { Entry } from './reading'

/** A coupon as a file tells it. */
export type ImportedCoupon = {
  reference: string
  /** Codes; none: all that are offered externally. */
  activities: string[]
  passengers: number
  expiresOn: LocalDate | null
  soldOn: LocalDate | null
  priceCents: number | null
  paid: boolean | null
  buyer: Record<string, string> | null
  beneficiary: Record<string, string> | null
  message: string | null
  channel: string | null
  orderNumber: string | null
  accountCode: string | null
}

/** What of the club decides how a coupon is read. */
export type CouponFacts = {
  zone: string
  country: string
  today: LocalDate
  activities: readonly Choice[]
}

export type Judged<Value> = {
  good: { line: number; value: Value }[]
  problems: Problem[]
  left: { line: number; why: Leaving }[]
  joined: number
  /** Words that stand for nothing yet. */
  unknown: Map<string, string>
}

/** What a word stands for that means every activity that is offered. */
export const ALL = '*'

const GOOD = new Set([
  'publish',
  'publie',
  'valide',
  'validee',
  'valid',
  'actif',
  'active',
  'issued',
  'emis',
  'libre',
  'disponible',
  'paid',
  'paye',
  'payee',
  'processed',
  'registered',
  'authorized',
  'completed',
  'terminee',
])

/** Judges the lines of a file of coupons, each for itself and among the others. */
export function judgeCoupons(
  entries: readonly Entry[],
  how: How,
  facts: CouponFacts,
): Judged<ImportedCoupon> {
  const judged: Judged<ImportedCoupon> = { good: [], problems: [], left: [], joined: 0, unknown: new Map() }
  const choices = byWord(facts.activities)
  const perPerson = how.preset !== null && presets[how.preset].perPerson === true
  const seen = new Map<string, ImportedCoupon>()
  for (const entry of entries) {
    const wrong: Problem[] = []
    const read = readerOf(entry, how, facts.zone, wrong)
    const why = leftOut(read)
    if (why) {
      judged.left.push({ line: entry.number, why })
      continue
    }
    if (entry.tooLong) read.wrong(null, 'columns')
    const coupon = couponOf(read, entry, how, facts, choices, judged.unknown)
    const before = seen.get(coupon.reference)
    if (before && !perPerson) read.wrong('reference', 'twice')
    if (before && perPerson && before.activities.join() !== coupon.activities.join())
      read.wrong('reference', 'order_differs')
    if (coupon.passengers + (before?.passengers ?? 0) > 30) read.wrong('passengers', 'count')
    judged.problems.push(...wrong)
    if (wrong.length > 0) continue
    if (before) {
      join(before, coupon)
      judged.joined += 1
    } else {
      seen.set(coupon.reference, coupon)
      judged.good.push({ line: entry.number, value: coupon })
    }
  }
  return judged
}

function leftOut(read: Reader): Leaving | null {
  const status = read.word('status')
  if (status !== '' && !GOOD.has(status)) return 'not_valid'
  const [uses, most] = [usesOf(read), read.count('usesMost') ?? 1]
  if (uses > 0 && uses >= most) return 'used'
  const [balance, initial] = [read.cents('balance'), read.cents('initialBalance')]
  if (balance === 0) return 'used'
  return balance !== null && initial !== null && balance < initial ? 'partly_used' : null
}

/** A count, or a word for yes. */
function usesOf(read: Reader): number {
  const word = read.word('uses')
  if (/^\d+$/.test(word)) return Number(word)
  return read.truth('uses') ? 1 : 0
}

function couponOf(
  read: Reader,
  { has }: Entry,
  how: How,
  facts: CouponFacts,
  choices: ReadonlyMap<string, string>,
  unknown: Map<string, string>,
): ImportedCoupon {
  const activity = read.choice('activity', choices)
  if (activity === undefined) {
    const word = has.get('activity') ?? ''
    unknown.set(folded(word), word.slice(0, 120))
    read.wrong('activity', 'choose')
  }
  const code = activity ?? how.rest.activity
  return {
    reference: referenceOf(read, has.get('reference')),
    activities: code === '' || code === ALL || code === undefined ? [] : [code],
    passengers: passengersOf(read, how),
    expiresOn: endOf(read),
    soldOn: read.day('soldOn'),
    priceCents: read.cents('price'),
    paid: read.truth('paid'),
    buyer: given({
      name: read.name('buyerName', 'buyerFirstName', 'buyerLastName'),
      email: read.email('buyerEmail'),
      phone: read.phone('buyerPhone', facts.country),
    }),
    beneficiary: given({
      name: read.name('beneficiaryName', 'beneficiaryFirstName', 'beneficiaryLastName'),
      email: read.email('beneficiaryEmail'),
    }),
    message: read.text('message', 500),
    channel: read.line('channel', 40),
    orderNumber: read.line('orderNumber', 60),
    accountCode: read.line('accountCode', 20),
  }
}

function referenceOf(read: Reader, typed: string | undefined): string {
  if (typed === undefined) return read.wrong('reference', 'missing') ?? ''
  if (isDamaged(typed) || isFormula(typed)) return read.wrong('reference', 'damaged') ?? ''
  const reference = typedReference.safeParse(typed)
  return reference.success ? reference.data : (read.wrong('reference', 'reference') ?? '')
}

function passengersOf(read: Reader, how: How): number {
  const count = read.count('passengers')
  if (count === 0) read.wrong('passengers', 'count')
  return count ?? how.rest.passengers
}

/** The end, which WooCommerce writes twice. */
function endOf(read: Reader): LocalDate | null {
  const [day, unix] = [read.day('expiresOn'), read.unix('expiresUnix')]
  if (day && unix && day !== unix) read.wrong('expiresUnix', 'days_differ')
  return day ?? unix
}

/** One more passenger of the same order. */
function join(coupon: ImportedCoupon, other: ImportedCoupon): void {
  coupon.passengers += other.passengers
  if (other.priceCents !== null) coupon.priceCents = (coupon.priceCents ?? 0) + other.priceCents
}

function given(facts: Record<string, string | null>): Record<string, string> | null {
  const said = Object.entries(facts).flatMap(([name, value]) => (value ? [[name, value]] : []))
  return said.length > 0 ? Object.fromEntries(said) : null
}
