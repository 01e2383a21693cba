import { inClub } from '@/db/club'
import type { Right } from '@/db/schema/rights'
import type { World } from '@/db/testing/club'
import { importOf } from '@/domain/imports/imports/queries/imports'
import { readAgain } from '@/domain/imports/imports/read-again'
import { howForm, type ImportKind, type Report } from '@/domain/imports/imports/schema'
import { startImport } from '@/domain/imports/imports/start'
import { takeBackImport } from '@/domain/imports/imports/take-back'
import { uploadImport } from '@/domain/imports/imports/upload'
import { workOnImport } from '@/domain/imports/imports/work'
import { somebody } from './plans'

/** Somebody with these rights who brings files, and has the job run at once. */
export async function importer(world: World, rights: Right[] = ['coupons.manage']) {
  const me = await somebody(world, rights, 'Inès')
  const { ref } = world
  const act = <T>(work: Parameters<typeof inClub<T>>[2]) => inClub(ref, { kind: 'staff', id: me }, work)
  const work = (importId: string) => workOnImport({ clubId: ref.id, importId })
  const line = async (id: string) => {
    const found = await act((club) => importOf(club, id, ['coupons', 'aircraft', 'people']))
    if (!found) throw new Error('this import is not there')
    return found
  }
  const report = async (id: string): Promise<Report> => {
    const told = (await line(id)).report
    if (!told) throw new Error('nothing was reported')
    return told
  }
  return {
    id: me,
    act,
    work,
    line,
    report,
    /** Uploads a file and has it read; the import's id. */
    async upload(file: string | Uint8Array, kind: ImportKind = 'coupons'): Promise<string> {
      const bytes = typeof file === 'string' ? Buffer.from(file) : file
      const id = await act((club) => uploadImport(club, { kind, fileName: 'fichier.csv', bytes }))
      await work(id)
      return id
    },
    async again(id: string, typed: Record<string, unknown>): Promise<Report> {
      await act((club) => readAgain(club, id, howForm.parse(typed)))
      await work(id)
      return report(id)
    },
    async start(id: string): Promise<Report> {
      await act((club) => startImport(club, id))
      await work(id)
      return report(id)
    },
    async takeBack(id: string): Promise<Report> {
      await act((club) => takeBackImport(club, id))
      await work(id)
      return report(id)
    },
  }
}
