import { cpus, totalmem } from 'node:os'

/** What it was measured on: never names or paths. */
export type Machine = { processors: number; model: string; memoryGB: number; node: string; system: string }

export function thisMachine(): Machine {
  const processors = cpus()
  return {
    processors: processors.length,
    model: processors[0]?.model ?? 'unknown',
    memoryGB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    system: `${process.platform} ${process.arch}`,
  }
}
