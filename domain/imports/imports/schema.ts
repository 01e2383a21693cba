import { z } from 'zod/mini'
import type { ImportKind, ImportStage } from '@/db/schema/imports'
import {
  type DateOrder,
  dateOrders,
  type Encoding,
  encodings,
  type Separator,
  separators,
} from '../files/schema'

export type { ImportKind, ImportStage }

/** What is read of a line, of whatever kind; each is in one column at most. */
const fieldNames = [
  'reference',
  'activity',
  'passengers',
  'expiresOn',
  'expiresUnix',
  'soldOn',
  'price',
  'paid',
  'buyerName',
  'buyerFirstName',
  'buyerLastName',
  'buyerEmail',
  'buyerPhone',
  'beneficiaryName',
  'beneficiaryFirstName',
  'beneficiaryLastName',
  'beneficiaryEmail',
  'message',
  'channel',
  'orderNumber',
  'accountCode',
  'status',
  'uses',
  'usesMost',
  'balance',
  'initialBalance',
] as const
export type FieldName = (typeof fieldNames)[number]

export const presetNames = ['woocommerce', 'helloasso', 'giftup', 'pretix'] as const
export type PresetName = (typeof presetNames)[number]

/** How a file is read: what was recognised, and what somebody chose instead. */
export type How = {
  encoding: Encoding
  separator: Separator
  preset: PresetName | null
  /** What each column is, in their order; null: it is left out. */
  columns: (FieldName | null)[]
  /** Null: several orders fit, and nobody has chosen yet. */
  dates: DateOrder | null
  /** What the file's own words stand for, by field and folded word. */
  words: Partial<Record<FieldName, Record<string, string>>>
  /** What holds for lines that do not say it; `activity`: a code, or empty for all that are offered. */
  rest: { activity: string; passengers: number }
}

export type ProblemKind =
  | 'missing'
  | 'reference'
  | 'damaged'
  | 'twice'
  | 'choose'
  | 'day'
  | 'days_differ'
  | 'count'
  | 'amount'
  | 'truth'
  | 'email'
  | 'phone'
  | 'long'
  | 'columns'
  | 'order_differs'

/** What is wrong with a line, in which of its fields, and what stands there. */
export type Problem = { line: number; field: FieldName | null; value: string; problem: ProblemKind }

/** Why a line is left out without being wrong. */
export const leavings = ['used', 'partly_used', 'not_valid', 'known'] as const
export type Leaving = (typeof leavings)[number]

export type FileFault = 'empty' | 'no_text' | 'lines' | 'columns'

/** What a reading found. */
export type Report = {
  lines: number
  /** How it was read. */
  how: How
  /** The header and the first lines as they were read; empty once the import is done. */
  header: string[]
  sample: string[][]
  /** What would be, or was, brought in. */
  good: number
  /** Of these, those that have ended already. */
  ended: number
  /** Lines that went into another's coupon, being of the same order. */
  joined: number
  /** Cells that a spreadsheet would have worked out; they are kept as text. */
  formulas: number
  left: Partial<Record<Leaving, number>>
  /** Lines with something wrong, and the first of what is wrong. */
  bad: number
  problems: Problem[]
  /** Words of the file that stand for nothing of the club's yet. */
  unknown: { field: FieldName; words: string[] }[]
  /** The orders in which the days can be read, where there are several. */
  orders: DateOrder[]
  /** Fields that must have a column and have none. */
  missing: FieldName[]
  /** Why no import can be made of it at all, or null. */
  fault: FileFault | null
  /** The line in which a quote was opened and never closed, or null. */
  broken: number | null
  /** What taking back left where it was, since it was booked or is held. */
  stayed: number
}

/** The most that a report tells of one kind. */
export const MOST_TOLD = 200
export const MOST_WORDS = 40
export const SAMPLE_LINES = 10

/** The form of an upload; the file itself is beside it. */
export const uploadForm = z.object({ kind: z.enum(['coupons', 'aircraft', 'people'], 'kind') })

const chosen = <Value extends string>(values: readonly Value[]) =>
  z.pipe(
    z.optional(z.string()),
    z.transform((text) => values.find((one) => one === text) ?? null),
  )

/** The form of how a file is read; empty: as it is recognised. */
export const howForm = z.object({
  encoding: chosen(encodings),
  separator: chosen(separators),
  dates: chosen(dateOrders),
  columns: z.optional(z.array(chosen(fieldNames)).check(z.maxLength(100))),
  asked: z.optional(z.array(z.string().check(z.maxLength(300))).check(z.maxLength(MOST_WORDS))),
  meant: z.optional(z.array(z.string().check(z.maxLength(64))).check(z.maxLength(MOST_WORDS))),
  activity: z.optional(z.string().check(z.maxLength(64))),
  passengers: z.pipe(
    z.optional(z.string()),
    z.transform((text) => Math.min(30, Math.max(1, Number.parseInt(text ?? '1', 10) || 1))),
  ),
})
export type TypedHow = z.output<typeof howForm>

export type ImportLine = {
  id: string
  kind: ImportKind
  fileName: string
  createdAt: Date
  stage: ImportStage
  progress: number
  lines: number
  report: Report | null
  doneAt: Date | null
  undoneAt: Date | null
  by: string | null
}

/** An import in the hands of a job. */
export type Taken = { importId: string; attempt: string }
