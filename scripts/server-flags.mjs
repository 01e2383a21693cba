/** Ends a server with the process that started it. */
export const tether = new URL('tether.mjs', import.meta.url).href

/**
 * What node is told when it serves the built pages. Left alone it takes as much memory as the machine has before it tidies
 * up; what the server needs at once is a fraction of this.
 */
export const serverFlags = ['--max-old-space-size=288', '--import', tether]
