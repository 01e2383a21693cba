/** An unexpected error as a log may show it: its kind, its code, what it says (where it may), and where it happened. */
export type LoggedFailure = { failure: string; code: string | null; message: string; at: string[] }

/**
 * What of an error may be logged. Of an error with a code (the database's, a mail service's, the system's) the code is all: its
 * message may quote what a person typed. So may a failed query's own (drizzle), a parser's and a clock's. Stack lines go without the message.
 */
export function failure(error: unknown): LoggedFailure {
  if (!(error instanceof Error)) return { failure: typeof error, code: null, message: '', at: [] }
  const code = codeOf(error)
  const inner = 'query' in error ? (error.cause ?? error) : error
  const told = inner instanceof Error ? inner : error
  const quotes = code !== null || 'query' in told || told instanceof SyntaxError || told instanceof RangeError
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    failure: told.name,
    code,
    message: quotes ? '' : told.message,
    at: frames.slice(0, 10).map((line) => line.trim()),
  }
}

// drizzle keeps the driver's error in `cause`, and the code is there.
function codeOf(error: Error): string | null {
  for (let current: unknown = error; current instanceof Error; current = current.cause) {
    if ('code' in current && typeof current.code === 'string') return current.code
  }
  return null
}
