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
