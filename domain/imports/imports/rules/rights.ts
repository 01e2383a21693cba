import { importKinds } from '@/db/schema/imports'
import type { Right } from '@/domain/doors/rights/schema'
import type { ImportKind } from '../schema'

const openedBy: Readonly<Record<ImportKind, Right>> = {
  coupons: 'coupons.manage',
  aircraft: 'fleet.manage',
  people: 'people.manage',
}

export const rightFor = (kind: ImportKind): Right => openedBy[kind]

/** What somebody with these rights may import. */
export const kindsFor = (rights: readonly Right[]): ImportKind[] =>
  importKinds.filter((kind) => kind === 'coupons' && rights.includes(openedBy[kind]))
