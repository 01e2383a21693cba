import { join } from 'node:path'
import { readJson, writeSecret } from './secrets.mjs'
import { dataDir } from './settings.mjs'

/**
 * What a start prints once everything answers. With the embedded database: the demonstration's doors too, from
 * `.data/demo.json`, whose address follows the one served now.
 * @param {{ url: string, mailbox: boolean, shop: string | undefined }} place
 */
export function greeting({ url, mailbox, shop }) {
  const lines = [`Envol is ready: ${url}`, '', ...demonstration(url)]
  if (mailbox) lines.push(line('Every mail it writes', `${url}/dev/mailbox`))
  if (shop) lines.push(line('The trial shop', shop))
  return [...lines, '', 'Ctrl-C stops it.'].join('\n')
}

/** @param {string} url */
function demonstration(url) {
  const file = join(dataDir, 'demo.json')
  const demo = readJson(file)
  if (!demo) return []
  if (demo.url !== url) writeSecret(file, JSON.stringify({ ...demo, url }, null, 2))
  const { club, references, admin, operator } = demo
  return [
    line('Book a flight', `${url}/${club}/book`),
    line('  with one of the codes', references.valid.slice(0, 3).join('  ')),
    line("The club's desk", `${url}/${club}/login`),
    line('  sign in with', `${admin.identifier}  ${admin.password}`),
    ...(operator
      ? [
          line("The operator's desk", `${url}/operator/login`),
          line('  sign in with', `${operator.email}  ${operator.password}`),
        ]
      : []),
  ]
}

/**
 * @param {string} label
 * @param {string} value
 */
const line = (label, value) => `  ${label.padEnd(24)}${value}`
