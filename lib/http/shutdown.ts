type Close = () => void | Promise<void>

const shared = globalThis as typeof globalThis & { envolOpen?: Set<Close> }

/**
 * Names what must end at once when the process is told to stop: an event stream, say. Returns how to forget it again. Kept
 * on globalThis, because the server's parts are bundled apart.
 */
export function onShutdown(close: Close): () => void {
  shared.envolOpen ??= new Set()
  shared.envolOpen.add(close)
  return () => shared.envolOpen?.delete(close)
}

/** Ends everything that was named, whatever becomes of each. */
export async function shutDown(): Promise<void> {
  const closing = [...(shared.envolOpen ?? [])]
  shared.envolOpen?.clear()
  await Promise.allSettled(closing.map(async (close) => close()))
}

/** Long enough for the jobs in hand (5 s) and the last requests, short enough for whoever waits 8 s before killing. */
const PATIENCE_MS = 7500

/**
 * Next ends the process as soon as its last request is answered. Its own listeners are therefore called only after the
 * streams are closed and the jobs in hand are done; requests are answered meanwhile. What then still hangs is cut off.
 */
export function stopInOrder(): void {
  let stopped: Promise<void> | undefined
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    const nexts = process.listeners(signal)
    process.removeAllListeners(signal)
    process.on(signal, async () => {
      setTimeout(() => process.exit(1), PATIENCE_MS).unref()
      stopped ??= shutDown()
      await stopped
      for (const listener of nexts) listener(signal)
    })
  }
}
