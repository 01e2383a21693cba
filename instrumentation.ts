/**
 * What one server process does before its first request. Throws with a readable list when the environment is wrong. What
 * `server/main.mjs` needs of the house hangs on the process, because the framework bundles the house apart from it.
 */
export async function register(): Promise<void> {
  // biome-ignore lint/style/noProcessEnv: Next puts the runtime's name here when it builds and drops what cannot run
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { env } = await import('./lib/env')
    const { loggedConsole } = await import('@/lib/console')
    Object.assign(console, loggedConsole())
    const { onShutdown, shutDown } = await import('@/lib/http/shutdown')
    const { serve } = await import('@/server/door')
    // biome-ignore lint/style/noProcessEnv: NextAuth reads its origin here, and would believe the request's headers otherwise
    process.env.AUTH_URL = env().APP_URL
    if (env().WORKER === 'inline') {
      const { runJobs } = await import('@/domain/jobs/jobs/run')
      const jobs = runJobs()
      onShutdown(() => jobs.stop())
    }
    const { warnOfProxy } = await import('@/domain/doors/throttles/warn-of-proxy')
    void warnOfProxy()
    globalThis.envolOpened?.({ serve, shutDown })
  }
}
