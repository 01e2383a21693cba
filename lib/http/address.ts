import ipaddr from 'ipaddr.js'

type Seen = {
  /** `X-Forwarded-For` as it came. */
  forwarded: string | null
  /** The socket's own. */
  socket: string | undefined
  /** Proxies in front that append to the header. */
  hops: number
}

/**
 * Who comes, for counting: an IPv4 address, or the /64 of an IPv6 address (one household or server), in one form however it was
 * written. Proxies append to the header, so only what the declared ones wrote is believed; where they wrote nothing, the
 * socket counts.
 */
export function networkOf({ forwarded, socket, hops }: Seen): string {
  const chain = (forwarded ?? '').split(',').map((part) => part.trim())
  const told = hops > 0 ? chain.filter(Boolean).at(-hops) : undefined
  return normal(told) ?? normal(socket) ?? 'unknown'
}

const withPort = /^(\d{1,3}(?:\.\d{1,3}){3}):\d{1,5}$/
const bracketed = /^\[([^\]]+)\](?::\d{1,5})?$/

function normal(text: string | undefined): string | null {
  const bare = text?.slice(0, 100).replace(withPort, '$1').replace(bracketed, '$1').replace(/%.*$/, '')
  if (!bare || !ipaddr.isValid(bare)) return null
  const address = ipaddr.process(bare)
  if (address.kind() === 'ipv4') return address.toString()
  const network = address.toByteArray().slice(0, 8)
  return `${ipaddr.fromByteArray([...network, ...Array(8).fill(0)]).toString()}/64`
}

/** Whether a header came with a request; Next writes some of its own (X-Forwarded-For) where none came. */
export function arrivedWith({ rawHeaders }: { rawHeaders: readonly string[] }, name: string): boolean {
  return rawHeaders.some((text, at) => at % 2 === 0 && text.toLowerCase() === name)
}
