import { chapters } from '@/app/_api/operations/all'
import type { Operation } from '@/app/_edge/operation'

/** What the API can do, in the order of its reference. */
export const operations: readonly Operation[] = Object.values(chapters).flat()
