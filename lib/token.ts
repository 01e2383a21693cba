import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'

/** A random token in base64url; 16 bytes (128 bits) unless told. */
export function randomToken(bytes = 16): string {
  return randomBytes(bytes).toString('base64url')
}

/** A key of the REST API: `envol_` and 192 random bits in base64url. */
export function randomKey(): string {
  return `envol_${randomToken(24)}`
}

/** A signing secret of Standard Webhooks: 32 random bytes. */
export const randomSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`

/** What is stored of a single-use token, a key or a visit's cookie: its SHA-256 in hexadecimal. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

function derive(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `envol:${purpose}`, 32))
}

/** A secret for one purpose, in base64url: who learns it learns nothing of the others. */
export function deriveSecret(secret: string, purpose: string): string {
  return derive(secret, purpose).toString('base64url')
}

/** A link that can be sent again and revoked: HMAC-SHA256 (truncated to 128 bits) over an id and its version. */
export function linkToken(secret: string, purpose: string, id: string, version: number): string {
  const raw = Buffer.from(id.replaceAll('-', ''), 'hex')
  const mac = createHmac('sha256', derive(secret, purpose)).update(raw).update(`.${version}`).digest()
  return Buffer.concat([raw, mac.subarray(0, 16)]).toString('base64url')
}

/** The id inside a link token, unchecked: look the version up, then call `linkTokenIs`. Null when it has not the form. */
export function linkTokenId(token: string): string | null {
  const bytes = Buffer.from(token, 'base64url')
  if (bytes.length !== 32 || bytes.toString('base64url') !== token) return null
  const hex = bytes.subarray(0, 16).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** Compares in constant time. */
export function linkTokenIs(
  token: string,
  secret: string,
  purpose: string,
  id: string,
  version: number,
): boolean {
  const given = Buffer.from(token)
  const expected = Buffer.from(linkToken(secret, purpose, id, version))
  return given.length === expected.length && timingSafeEqual(given, expected)
}

/** Seals a secret that must be usable later (a shop's token) with AES-256-GCM under a key derived from AUTH_SECRET. */
export function seal(secret: string, plain: string): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', derive(secret, 'seal'), iv)
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')
}

/** Opens what `seal` made; throws when it was changed or sealed under another secret. */
export function unseal(secret: string, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', derive(secret, 'seal'), bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
}
