import { acrossClubs } from '@/db/club'
import { endSessions } from './end-sessions'

/** Signs every browser of an operator out. */
export async function endEverySession(operatorId: string): Promise<void> {
  await acrossClubs('operator', (tx) => endSessions(tx, operatorId, null))
}
