import { expect, test } from 'vitest'
import { aClub } from '@/db/testing/club'
import { publicClubs } from './queries/directory'

test('the demonstration and production clubs are public, test platforms and clubs about to go are not', async () => {
  const [live, closed, trial, leaving] = await Promise.all([
    aClub({ club: { kind: 'production' } }).with(),
    aClub({ club: { kind: 'demo' }, external: { enabled: false } }).with(),
    aClub({ club: { kind: 'test' } }).with(),
    aClub({ club: { kind: 'production', deletesAt: new Date() } }).with(),
  ])
  const listed = new Map((await publicClubs()).map(({ slug, books }) => [slug, books]))
  const seen = [live, closed, trial, leaving].map(({ ref }) => listed.get(ref.slug))
  expect(seen).toEqual([true, false, undefined, undefined])
})
