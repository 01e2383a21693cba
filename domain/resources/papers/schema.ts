import type { LocalDate } from '@/lib/time'

/** A dated paper of an aircraft or a pilot; `expiresOn` is the last local day on which it is good. */
export type Paper = { name: string; expiresOn: LocalDate; blocking: boolean }
