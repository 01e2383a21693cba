/** Ends a server with the process that started it. */
export const tether = new URL('tether.mjs', import.meta.url).href

/**
 * What node is told when it serves the built pages. Left alone it takes as much memory as the machine has before it tidies
 * up; the first is more than twice what the server keeps, the second bounds what requests leave behind.
 */
export const serverFlags = ['--max-old-space-size=240', '--max-semi-space-size=16', '--import', tether]
