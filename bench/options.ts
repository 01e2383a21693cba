import { parseArgs } from 'node:util'
import type { Background } from './data/background'
import type { Pace } from './load/rounds'

export type Options = {
  quick: boolean
  background: Background
  pace: Pace
  amount: number
  /** Names of the parts to measure; empty: all. */
  only: string[]
  stampede: { rounds: number; visitors: number; sides: number }
  /** How often the server is killed, and the database restarted. */
  survival: { kills: number; restarts: number }
  growth: boolean
  soakMinutes: number
  notices: number
}

/** `--quick`: ten clubs and short rounds, to see that everything works. `--only=slots,pages`: those parts alone. */
export function optionsOf(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: { quick: { type: 'boolean', default: false }, only: { type: 'string', default: '' } },
  })
  const { quick } = values
  const common = { quick, only: values.only.split(',').filter((name) => name !== '') }
  if (quick) {
    return {
      ...common,
      background: 'quick',
      pace: { warmSeconds: 1, seconds: 2, rounds: 3 },
      amount: 100,
      stampede: { rounds: 3, visitors: 200, sides: 50 },
      survival: { kills: 3, restarts: 1 },
      growth: false,
      soakMinutes: 0.2,
      notices: 10,
    }
  }
  return {
    ...common,
    background: 'year',
    pace: { warmSeconds: 3, seconds: 4, rounds: 5 },
    amount: 400,
    stampede: { rounds: 100, visitors: 200, sides: 50 },
    survival: { kills: 20, restarts: 5 },
    growth: true,
    soakMinutes: 10,
    notices: 60,
  }
}
