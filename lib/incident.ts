/**
 * What of an error may be logged. A failed query's own message carries its values (drizzle), so the database's speaks instead;
 * stack lines are kept without the message that precedes them.
 */
export function incidentOf(error: unknown) {
  if (!(error instanceof Error)) return { name: typeof error, message: '', at: [] }
  const cause = 'query' in error && error.cause instanceof Error ? error.cause : null
  const told = 'severity' in error ? error : cause
  const message = 'query' in error ? (told?.message ?? 'failed query') : error.message
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return { name: (cause ?? error).name, message, at: at.slice(0, 12).map((line) => line.trim()) }
}
