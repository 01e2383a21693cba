import { normalReference } from '@/domain/coupons/coupons/rules'
import { readCode } from '@/lib/code'

const LONGEST = 80
const MOST_WORDS = 6

/** As the database folds what it searches: no accents, no case, no hyphens; see `foldedIn` in queries. */
export function folded(text: string): string {
  return text
    .slice(0, LONGEST)
    .normalize('NFD')
    .replace(/[\u0300-\u036f\p{Cc}]/gu, '')
    .toLowerCase()
    .replace(/[-’]/g, (sign) => (sign === '-' ? ' ' : "'"))
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
}

/** What a typed search may mean: words that must all be found, the figures of a phone number, starts of a reference. */
export function meanings(search: string): { words: string[]; phone: string | null; references: string[] } {
  const words = folded(search)
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS)
  const figures = /^[\d\s+().-]+$/.test(search) ? search.replace(/\D/g, '').replace(/^0+/, '') : ''
  const reference = normalReference(search.slice(0, LONGEST)).replace(/\p{Cc}/gu, '')
  return {
    words,
    phone: figures.length >= 4 ? figures : null,
    references: reference.length >= 4 ? [...new Set([reference, readCode(reference)])] : [],
  }
}
