const AGAIN_MS = 3000
const words = ['ready', 'changed', 'over'] as const

/**
 * Keeps a stream of the server's words open until told to stop, and says `lost` while there is none: the browser tries again
 * by itself after a loss, but not after a refusal. When it is this reader who is refused, it says `over` and asks no more.
 */
export function openStream(address: string, tell: (word: string) => void, stop: AbortSignal): Promise<void> {
  if (stop.aborted) return Promise.resolve()
  return new Promise((done) => {
    let source: EventSource
    let timer: ReturnType<typeof setTimeout> | undefined
    const connect = () => {
      source = new EventSource(address)
      for (const word of words) source.addEventListener(word, () => tell(word))
      source.onerror = () => {
        tell('lost')
        if (source.readyState === EventSource.CLOSED) timer = setTimeout(again, AGAIN_MS)
      }
    }
    const again = async () => {
      const refused = await isRefused(address)
      if (stop.aborted) return
      if (!refused) return connect()
      tell('over')
      tell('lost')
    }
    connect()
    stop.addEventListener('abort', () => {
      clearTimeout(timer)
      source.close()
      done()
    })
  })
}

/** A session that is over, a right that is gone; not a server that is away. */
async function isRefused(address: string): Promise<boolean> {
  const asked = new AbortController()
  const answer = await fetch(address, { signal: asked.signal }).catch(() => null)
  asked.abort()
  return answer?.status === 403
}
