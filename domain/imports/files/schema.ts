export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'iso-8859-15',
  'macintosh',
  'cp850',
] as const
export type Encoding = (typeof encodings)[number]

export const separators = [';', ',', '\t', '|'] as const
export type Separator = (typeof separators)[number]

/** `ymd` is ISO 8601, with or without a time; `serial` counts days as spreadsheets do. */
export const dateOrders = ['dmy', 'mdy', 'ymd', 'serial'] as const
export type DateOrder = (typeof dateOrders)[number]

export type Table = {
  separator: Separator
  header: string[]
  /** Without the empty ones; `number` as a spreadsheet counts, the header's being 1. */
  lines: { number: number; cells: string[] }[]
  /** The line in which a quote was opened and never closed, or null. */
  broken: number | null
}

/** The largest file that is read, in bytes. */
export const LARGEST_FILE = 10 * 1_048_576
export const MOST_LINES = 50_000
export const MOST_COLUMNS = 100
export const LONGEST_CELL = 10_000
