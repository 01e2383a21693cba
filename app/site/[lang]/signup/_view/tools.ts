import type { SignupCopy } from '../_copy'

/** What the form lends to its fields. */
export type Tools = {
  copy: SignupCopy
  /** Grows with every answer of the server. */
  serial: number
  typed: (field: string) => string
  errorOf: (field: string) => string | undefined
}
