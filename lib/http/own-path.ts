/**
 * A path of ours that was given in an address or a form, else `fallback`: never another site, never this one by its name, and
 * only one of the `areas` or below.
 */
export function ownPath(given: unknown, areas: readonly string[], fallback: string): string {
  if (typeof given !== 'string' || given.length > 300) return fallback
  const harmless = /^\/[A-Za-z0-9_-][A-Za-z0-9_./~-]*$/.test(given) && !/\/\/|\/\.{1,2}(\/|$)/.test(given)
  return harmless && areas.some((area) => given === area || given.startsWith(`${area}/`)) ? given : fallback
}
