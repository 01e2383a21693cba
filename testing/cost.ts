/** Milliseconds of this thread's own work that something takes; a busy machine does not count. */
export function costOf(work: () => unknown): number {
  const begun = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(begun)
  return (user + system) / 1000
}
