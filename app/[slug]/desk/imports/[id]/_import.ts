import { notFound } from 'next/navigation'
import type { Staff } from '@/app/_edge/staff'
import { inClub } from '@/db/club'
import { importOf } from '@/domain/imports/imports/queries/imports'
import { activityChoices } from '@/domain/imports/imports/queries/judged'
import { kindsFor } from '@/domain/imports/imports/rules/rights'
import type { Locale } from '@/lib/i18n/locale'
import { isUuid } from '@/lib/id'

/** An import with what its form offers. Another club's, and one that needs another right, are a 404. */
export async function openImport({ ref, actor, person }: Staff, id: string, locale: Locale) {
  if (!isUuid(id)) notFound()
  const read = await inClub(ref, actor, async (club) => ({
    line: await importOf(club, id, kindsFor(person.rights)),
    activities: await activityChoices(club),
  }))
  return { locale, club: ref, activities: read.activities, line: read.line ?? notFound() }
}

export type OpenImport = Awaited<ReturnType<typeof openImport>>

/** Changes whenever the page has something new to show. */
export const stepOf = ({ stage, progress }: OpenImport['line']): string => `${stage} ${progress}`

export const isWorking = ({ stage }: OpenImport['line']): boolean =>
  stage === 'judging' || stage === 'writing' || stage === 'undoing'
