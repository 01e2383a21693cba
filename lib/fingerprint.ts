import { createHash } from 'node:crypto'

/** What tells two states of the same settings apart: the SHA-256 of their JSON, base64url. */
export const fingerprint = (state: unknown): string =>
  createHash('sha256').update(JSON.stringify(state)).digest('base64url')
