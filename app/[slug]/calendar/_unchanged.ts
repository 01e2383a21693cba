/** Whether what the client has (`If-None-Match`, RFC 9110 13.1.2) is what it would get: weak tags count, and `*`. */
export function isUnchanged(ifNoneMatch: string | null, etag: string): boolean {
  const known = (ifNoneMatch ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  return known.includes('*') || known.includes(etag)
}
