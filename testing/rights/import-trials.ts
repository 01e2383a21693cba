import type { Club } from '@/db/club'
import type { World } from '@/db/testing/club'
import type { Right } from '@/domain/doors/rights/schema'
import { readAgain } from '@/domain/imports/imports/read-again'
import { howForm, type ImportKind } from '@/domain/imports/imports/schema'
import { startImport } from '@/domain/imports/imports/start'
import { takeBackImport } from '@/domain/imports/imports/take-back'
import { uploadImport } from '@/domain/imports/imports/upload'
import { workOnImport } from '@/domain/imports/imports/work'
import { given, now, type Trial } from './shapes'

const kinds: { kind: ImportKind; opens: Right[]; text: string }[] = [
  { kind: 'coupons', opens: ['coupons.manage'], text: 'code\nA-1234' },
]

const each = (trial: (of: (typeof kinds)[number]) => Trial['ready']): Trial[] =>
  kinds.map((of) => ({ name: of.kind, opens: of.opens, ready: trial(of) }))

const uploaded = async (club: Club, { ref }: World, { kind, text }: (typeof kinds)[number]) => {
  const id = await uploadImport(club, { kind, fileName: 'fichier.csv', bytes: Buffer.from(text) })
  return { id, work: () => workOnImport({ clubId: ref.id, importId: id }) }
}

/** What the world's own staff brought, with the job's part of it done. */
const worked = (
  of: (typeof kinds)[number],
  first: ((club: Club, id: string) => Promise<unknown>) | null,
  act: (club: Club, id: string) => Promise<unknown>,
): Trial['ready'] => {
  const upTo = async (world: World, me: string) => {
    let file: Awaited<ReturnType<typeof uploaded>> | undefined
    await given(
      async (club) => {
        file = await uploaded(club, world, of)
      },
      async () => undefined,
    )(world, me)
    if (!file) throw new Error('nothing was brought')
    return file
  }
  return async (world, me) => {
    const { id, work } = await upTo(world, me)
    await work()
    if (first) {
      await given(
        (club) => first(club, id),
        async () => undefined,
      )(world, me)
      await work()
    }
    return (club) => act(club, id)
  }
}

/** What opens each verb, tried. */
export const importTrials: Readonly<Record<string, readonly Trial[]>> = {
  'imports/upload': each((of) => now((club, world) => uploaded(club, world, of))),
  'imports/read-again': each((of) => worked(of, null, (club, id) => readAgain(club, id, howForm.parse({})))),
  'imports/start': each((of) => worked(of, null, startImport)),
  'imports/take-back': each((of) => worked(of, startImport, takeBackImport)),
}
