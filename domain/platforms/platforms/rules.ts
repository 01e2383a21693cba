/** For how long its owner may change their mind before a platform or an account goes. */
export const WEEK_MS = 7 * 86_400_000

/** Extra test platforms of one name at most. */
export const MOST_SANDBOXES = 20

/** The name that the sandboxes of a platform are made of: its own, or the one it is itself a sandbox of. */
export function rootOf(slug: string): string {
  return slug.replace(/-test(-\d+)?$/, '')
}

/**
 * The address of one more test platform: `{root}-test-2`, `-test-3`..., the first number that is free; null when there are
 * as many as may be. `taken`: the addresses that stand or are being made.
 */
export function nextSandbox(root: string, taken: readonly string[]): string | null {
  for (let number = 2; number < 2 + MOST_SANDBOXES; number++) {
    const slug = `${root}-test-${number}`
    if (!taken.includes(slug)) return slug
  }
  return null
}
