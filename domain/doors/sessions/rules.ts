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

const browsers: [RegExp, string][] = [
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/(Firefox|FxiOS)\//, 'Firefox'],
  [/(Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]

const systems: [RegExp, string][] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
]

/** A browser as people call it: its name and system, null where it says neither. */
export function agentNamed(agent: string): { browser: string | null; system: string | null } {
  const named = (list: [RegExp, string][]) => list.find(([pattern]) => pattern.test(agent))?.[1] ?? null
  return { browser: named(browsers), system: named(systems) }
}
