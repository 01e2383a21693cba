import type { Club } from '@/db/club'
import { issueKey } from '@/domain/club/keys/issue'
import type { IssueKey } from '@/domain/club/keys/schema'
import { must } from '@/domain/doors/rights/must'

/** Makes a key of the API for a partner; it is in the answer and nowhere else. Refuses `forbidden`, also in the demonstration. */
export async function makeKey(club: Club, asked: IssueKey): Promise<{ id: string; key: string }> {
  await must(club, 'settings.manage')
  return issueKey(club, asked)
}
