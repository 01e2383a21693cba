import { eq } from 'drizzle-orm'
import { acrossClubs } from '@/db/club'
import { houseThrottles } from '@/db/schema/house'

/** The right password was given: what was counted before it slows nobody down. */
export async function forgetTries(bucket: string): Promise<void> {
  await acrossClubs('passwords', (tx) => tx.delete(houseThrottles).where(eq(houseThrottles.bucket, bucket)))
}
