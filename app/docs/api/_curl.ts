import type { Operation } from '@/app/_edge/operation'

/** A call's example as a command line; `$ENVOL` is the club's address, `$KEY` a key. */
export function curlOf({ method, path, example, once, id }: Operation, slug: string): string {
  const address = path
    .replace(/^\/$/, '')
    .replace(/\{(\w+)\}/g, (_, name: string) => example.path?.[name] ?? name)
  const query = example.query ? `?${new URLSearchParams(example.query)}` : ''
  const base = `$ENVOL/api/v1/clubs/${slug}`
  return [
    `curl ${method === 'GET' ? '' : `-X ${method} `}"${base}${address}${query}"`,
    '-H "Authorization: Bearer $KEY"',
    ...(once ? [`-H 'Idempotency-Key: "${id}-1"'`] : []),
    ...(example.body === undefined
      ? []
      : ["-H 'Content-Type: application/json'", `-d '${JSON.stringify(example.body, null, 2)}'`]),
  ].join(' \\\n  ')
}
