import { type FormState, untouched } from '@/lib/form'

/** The form's answer: with names that are free, where the one that was typed cannot be had. */
export type SignupState = FormState & { suggestions: readonly string[] }

export type SignupAction = (state: SignupState, form: FormData) => Promise<SignupState>

export const blank: SignupState = { ...untouched, suggestions: [] }
