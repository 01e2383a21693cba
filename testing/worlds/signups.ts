import { eq } from 'drizzle-orm'
import { afterAll } from 'vitest'
import { connection } from '@/db/client'
import { acrossClubs } from '@/db/club'
import { houseLetters } from '@/db/schema/house'
import { signups, slugClaims } from '@/db/schema/signups'
import { unique } from '@/db/testing/club'
import { requestPlatform } from '@/domain/platforms/signups/request'
import type { PlatformRequest } from '@/domain/platforms/signups/schema'
import { hashToken } from '@/lib/token'

afterAll(async () => {
  await connection().sql`delete from graphile_worker._private_jobs`
  await connection().sql`truncate accounts, signups, house_letters, house_throttles cascade`
})

/** Saturday 21 November 2026, 10 h in Toulouse. */
export const NOW = new Date('2026-11-21T09:00:00Z')
export const days = (count: number) => new Date(NOW.getTime() + count * 86_400_000)

/** A request that stands in nobody's way, but for what `changes` says. */
export function aRequest(changes: Partial<PlatformRequest> = {}): PlatformRequest {
  const name = unique('ac')
  return {
    structureName: 'Les Ailes du Pastel',
    domainName: name,
    mainActivity: 'aeroclub',
    firstName: 'Claire',
    lastName: 'Montagnac',
    email: `${name}@essais.example`,
    phone: '+33612345678',
    country: 'FR',
    language: 'fr',
    timeZone: 'Europe/Paris',
    termsVersion: '2026-11-01',
    browser: hashToken(unique('browser')),
    known: null,
    address: unique('address'),
    ...changes,
  }
}

/** Asks for a platform and gives the request with the token that was mailed. */
export async function aSignup(changes: Partial<PlatformRequest> = {}, now = NOW) {
  const request = aRequest(changes)
  await requestPlatform(request, now)
  const [mail] = (await mailsTo(request.email)).slice(-1)
  return { ...request, token: mail?.token ?? '' }
}

/** What was written to an address, oldest first. */
export async function mailsTo(email: string) {
  const rows = await acrossClubs('tests', (tx) =>
    tx.select().from(houseLetters).where(eq(houseLetters.recipient, email)).orderBy(houseLetters.id),
  )
  return rows.map(({ payload, accountId }) => {
    const { link = '', known } = payload as { link?: string; known?: string }
    return { link, known, accountId, token: /\/confirm\/([\w-]+)\?/.exec(link)?.[1] ?? '' }
  })
}

export const signupsOf = (browser: string) =>
  acrossClubs('tests', (tx) => tx.select().from(signups).where(eq(signups.browser, browser)))

export const claimOf = async (slug: string) => {
  const [claim] = await acrossClubs('tests', (tx) =>
    tx.select().from(slugClaims).where(eq(slugClaims.slug, slug)),
  )
  return claim
}
