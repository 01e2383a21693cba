/** What one server process does before its first request. Throws with a readable list when the environment is wrong. */
export async function register(): Promise<void> {
  // biome-ignore lint/style/noProcessEnv: Next writes the runtime's name here when it builds, and drops what follows elsewhere
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const [{ env }, { onShutdown, shutDown }] = await Promise.all([import('./lib/env'), import('./lib/shutdown')])
  const { followResponses } = await import('./lib/response')
  followResponses()
  if (env().WORKER === 'inline') {
    const { runJobs } = await import('./domain/jobs/run')
    const jobs = runJobs()
    onShutdown(() => jobs.stop())
  }
  stopInOrder(shutDown)
}

/**
 * Next ends the process as soon as its last request is answered. Its own listeners are therefore called only after the
 * streams are closed and the jobs in hand are done; requests are answered meanwhile. What then still hangs is cut off.
 */
function stopInOrder(shutDown: () => Promise<void>): void {
  let stopped: Promise<void> | undefined
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    const nexts = process.listeners(signal)
    process.removeAllListeners(signal)
    process.on(signal, async () => {
      setTimeout(() => process.exit(1), 7500).unref()
      stopped ??= shutDown()
      await stopped
      for (const listener of nexts) listener(signal)
    })
  }
}
