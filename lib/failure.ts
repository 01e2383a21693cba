/**
 * An unexpected error as a log may show it: its kind, the database's or system's code, and where it happened. Never its
 * message, which may quote what a person typed.
 */
export function failure(error: unknown): { failure: string; code: string | null; at: string[] } {
  if (!(error instanceof Error)) return { failure: typeof error, code: null, at: [] }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return { failure: error.name, code: codeOf(error), at: frames.slice(0, 8).map((line) => line.trim()) }
}

// drizzle keeps the driver's error in `cause`, and the code is there.
function codeOf(error: Error): string | null {
  for (let current: unknown = error; current instanceof Error; current = current.cause) {
    if ('code' in current && typeof current.code === 'string') return current.code
  }
  return null
}
