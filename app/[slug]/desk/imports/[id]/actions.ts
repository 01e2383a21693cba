'use server'

import { notFound } from 'next/navigation'
import { formAction } from '@/app/_edge/form-action'
import { atDesk } from '@/app/_edge/inside'
import { readAgain } from '@/domain/imports/imports/read-again'
import { howForm } from '@/domain/imports/imports/schema'
import { startImport } from '@/domain/imports/imports/start'
import { takeBackImport } from '@/domain/imports/imports/take-back'
import { isUuid } from '@/lib/id'

async function atImport(slug: string, importId: string) {
  if (!isUuid(importId)) notFound()
  return { ...(await atDesk(slug)), importId, page: `/${slug}/desk/imports/${importId}` }
}

/** Has the file read as it was chosen. */
export const again = formAction(atImport, { schema: howForm }, async ({ inClub, importId, page }, typed) => {
  await inClub((club) => readAgain(club, importId, typed))
  return page
})

/** Has all lines brought in, or none. */
export const start = formAction(atImport, {}, async ({ inClub, importId, page }) => {
  await inClub((club) => startImport(club, importId))
  return page
})

/** Has the whole import taken back. */
export const takeBack = formAction(atImport, {}, async ({ inClub, importId, page }) => {
  await inClub((club) => takeBackImport(club, importId))
  return page
})
