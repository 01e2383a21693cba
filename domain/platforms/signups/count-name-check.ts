import { acrossClubs } from '@/db/club'
import { countHouse } from '@/domain/doors/throttles/count-house'
import { Refusal } from '@/lib/refusal'

const CHECKS_PER_MINUTE = 240

/** Counts a look at whether a name is free; `address` is a keyed hash. Refuses `rate_limited`. */
export async function countNameCheck(address: string, now = new Date()): Promise<void> {
  const count = await acrossClubs('sign-up', (tx) => countHouse(tx, `signup:names:${address}`, 60, now))
  if (count > CHECKS_PER_MINUTE) throw new Refusal('rate_limited')
}
