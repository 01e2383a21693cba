import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, expect, test, vi } from 'vitest'
import type { Program } from './child.mjs'
import { keepUp } from './supervise.mjs'

const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
afterEach(() => said.mockClear())

function program(script: string): Program {
  const child = spawn(process.execPath, ['-e', script])
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal }))
  return Object.assign(child, { ended })
}

test('what dies is started again, at once and then later each time, and it is said', async () => {
  const started: number[] = []
  const start = () => {
    started.push(performance.now())
    return program('process.exit(3)')
  }
  await keepUp('worker', start, () => started.length === 3)
  expect(said.mock.calls.flat()).toEqual([
    'The worker ended by itself (code 3): started again at once.',
    'The worker ended by itself (code 3): started again in 0.25 s.',
  ])
  expect((started[2] ?? 0) - (started[1] ?? 0)).toBeGreaterThanOrEqual(250)
})

test('what is killed says by what; what is meant to end stays away', async () => {
  let closing = false
  const all: Program[] = []
  const start = () => {
    const child = program('setInterval(() => undefined, 1000)')
    all.push(child)
    child.once('spawn', () => {
      closing = all.length === 2
      child.kill('SIGKILL')
    })
    return child
  }
  await keepUp('server', start, () => closing)
  expect(all).toHaveLength(2)
  expect(said.mock.calls.flat()).toEqual(['The server ended by itself (SIGKILL): started again at once.'])
})
