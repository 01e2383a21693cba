import type { Logger } from 'pino'
import { failure } from './failure'
import { log } from './log'

const LONGEST = 300

type Sink = Pick<Logger, 'error' | 'warn'>

/**
 * What frameworks and packages print goes through the log, without the values that an error carries: a failed statement's own message
 * quotes what a person typed. For `console`, once, at the start.
 */
export function loggedConsole(sink: () => Sink = log): Pick<Console, 'error' | 'warn'> {
  return {
    error: (...said: unknown[]) => sink().error(heard(said), 'console'),
    warn: (...said: unknown[]) => sink().warn(heard(said), 'console'),
  }
}

function heard(said: readonly unknown[]) {
  const errors = said.filter((one) => one instanceof Error).map(failure)
  const words = said.filter((one) => typeof one === 'string').map(withoutValues)
  return { said: words.join(' ').slice(0, LONGEST), errors }
}

/** The first line of a text; what is quoted in it, and whatever looks like an address or a number, is left out. */
function withoutValues(text: string): string {
  const line = text.slice(0, 2000).split('\n', 1)[0] ?? ''
  if (/failed query|params:/i.test(text)) return 'failed query'
  return line
    .replace(/"[^"]*"|'[^']*'|`[^`]*`|“[^”]*”|«[^»]*»/g, '…')
    .replace(/\S+@\S+/g, '…')
    .replace(/\+?\d[\d .-]{5,}/g, '…')
}
