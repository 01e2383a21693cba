import { z } from 'zod'

export const exportJob = z.object({ exportId: z.uuid() })

/** An export as its account sees it. `doneAt` null: being made, `written` of `tables` so far. */
export type Export = { id: string; createdAt: Date; doneAt: Date | null; written: number; tables: number }
