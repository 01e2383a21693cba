const violations = ['23505', '23P01', '23503', '23514']

/** The name of the constraint that a failed statement broke, or null when it failed otherwise. drizzle keeps the driver's error in `cause`. */
export function violatedConstraint(error: unknown): string | null {
  for (let current = error; current instanceof Error; current = current.cause) {
    if (
      'code' in current &&
      violations.includes(String(current.code)) &&
      'constraint_name' in current &&
      typeof current.constraint_name === 'string'
    ) {
      return current.constraint_name
    }
  }
  return null
}

// foreign_key_violation, serialization_failure, deadlock_detected
const momentary = ['23503', '40001', '40P01']

/** Whether a transaction met what others did at the same moment, and may well succeed when it is tried again. */
export function isMomentary(error: unknown): boolean {
  for (let current = error; current instanceof Error; current = current.cause) {
    if ('code' in current && momentary.includes(String(current.code))) return true
  }
  return false
}
