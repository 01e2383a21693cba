type Line = { running: Promise<unknown>; next: Promise<unknown> | null }

const lines = new Map<string, Line>()

/**
 * A read that many ask for at the same moment. Who asks while one is under way shares the next one, which begins when that
 * one ends: so nobody is told what was read before they asked, and a crowd reads twice. `key` says what is read, for whom.
 * No memory (`lib/remember`): the answer goes to those who waited for it and to nobody later, so it may be about what is free.
 */
export function together<T>(key: string, read: () => Promise<T>): Promise<T> {
  const line = lines.get(key)
  if (!line) return begun(key, read)
  const start = () => begun(key, read)
  line.next ??= line.running.then(start, start)
  return line.next as Promise<T>
}

function begun<T>(key: string, read: () => Promise<T>): Promise<T> {
  const running = read()
  const line: Line = { running, next: null }
  lines.set(key, line)
  const over = () => {
    if (!line.next) lines.delete(key)
  }
  running.then(over, over)
  return running
}
