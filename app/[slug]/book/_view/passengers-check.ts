import { zodResolver } from '@hookform/resolvers/zod'
import type { FieldValues } from 'react-hook-form'
import type { $ZodType } from 'zod/v4/core'
import { type PassengerQuestions, passengersForm } from '@/domain/visits/visits/schema'

/** The browser's check of step 2. A file of its own, so that it is fetched when somebody types and not before. */
export function passengersCheck(asked: readonly PassengerQuestions[], bases: readonly string[]) {
  const schema: $ZodType<FieldValues, FieldValues> = passengersForm(asked, bases)
  return zodResolver(schema)
}
