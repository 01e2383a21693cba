/** The page of a link. */
export function confirmHref(token: string): string {
  return `/confirm/${encodeURIComponent(token)}`
}

/** The door of the client area, which leads back to it. */
export function loginHref(token: string): string {
  return `/account/login?next=${encodeURIComponent(confirmHref(token))}`
}
