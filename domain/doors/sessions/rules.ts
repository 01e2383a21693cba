import Bowser from 'bowser'

/** A session lasts so long after it was last seen. */
export const SESSION_DAYS = 14

/** An operator's lasts so long after signing in, seen or not. */
export const OPERATOR_HOURS = 8

/** A link that was asked for lasts so long. */
export const LINK_HOURS = 1

/** The link of a first password lasts so long. */
export const FIRST_LINK_DAYS = 7

/** So many links an hour are mailed to one reader; whoever asks for more is told the same and nothing leaves. */
export const LINKS_AN_HOUR = 5

/** What is kept of a browser's name for itself. */
export function agentKept(agent: string): string {
  return agent.replace(/[^\x20-\x7e]/g, '').slice(0, 200)
}

const shortNames: Readonly<Record<string, string>> = {
  'Microsoft Edge': 'Edge',
  'Samsung Internet for Android': 'Samsung Internet',
  'Chrome OS': 'ChromeOS',
}

const nameIn = (name: string | undefined) => (name ? (shortNames[name] ?? name) : null)

/** A browser as people call it: its name and system, null where it says neither. */
export function agentNamed(agent: string): { browser: string | null; system: string | null } {
  if (agent === '') return { browser: null, system: null }
  const { browser, os, platform } = Bowser.parse(agent)
  return { browser: nameIn(browser.name), system: nameIn(os.name === 'iOS' ? platform.model : os.name) }
}
