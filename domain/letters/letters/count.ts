import { count } from '@/lib/metrics'

const metric = { name: 'envol_letters_total', help: 'Attempts at mails and notices to shops.' }

/** Counts an attempt at a letter. */
export function countLetter(kind: string, outcome: string): void {
  count(metric, { kind, outcome })
}
