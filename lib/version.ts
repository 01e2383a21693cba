import pack from '../package.json' with { type: 'json' }

/** The version of this deployment, as package.json says. */
export const version: string = pack.version
