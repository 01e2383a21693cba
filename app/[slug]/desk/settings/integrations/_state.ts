import type { Exchange } from '@/domain/settings/connections/schema'
import { type FormState, untouched } from '@/lib/form'

/** What the forms of this page answer, beside what any form does. */
export type MadeState = FormState & {
  /** A key or a secret that was just made: shown now and never again. */
  made: string | null
  /** What a try brought, with its sentence. */
  exchange: (Exchange & { said: string }) | null
}

export const untouchedMade: MadeState = { ...untouched, made: null, exchange: null }

export type MadeAction = (state: MadeState, form: FormData) => Promise<MadeState>
