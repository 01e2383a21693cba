import { zodResolver } from '@hookform/resolvers/zod'
import type { FieldValues } from 'react-hook-form'
import type { $ZodType } from 'zod/v4/core'
import { type ClubField, detailsForm } from '@/domain/visits/visits/schema'

/** The browser's check of step 4. A file of its own, so that it is fetched when somebody types and not before. */
export function detailsCheck(passengers: number, fields: readonly ClubField[]) {
  const schema: $ZodType<FieldValues, FieldValues> = detailsForm(passengers, fields)
  return zodResolver(schema)
}
