import { knownActions } from './known-actions'

const ACTION = /name="\$ACTION_(?:ID_([0-9a-f]+)"|\d+:0"\r\n\r\n\{"id":"([0-9a-f]+)")/g
const MOST_SHOWN = 60
const LONGEST_SHOWN = 2000
const secret = /password|current|token|seal/i

/**
 * What was typed into a form that is sent to an action which this build has not (a page from before an upgrade), to be shown
 * again; null for any other. Passwords are not shown.
 */
export async function staleForm(
  body: Buffer,
  contentType: string,
  known: ReadonlySet<string> | null = knownActions(),
): Promise<string[] | null> {
  if (!known || !/^multipart\/form-data\b/i.test(contentType)) return null
  const asked = [...body.toString('latin1').matchAll(ACTION)].map(([, plain, bound]) => plain ?? bound ?? '')
  if (asked.every((id) => known.has(id))) return null
  const form = await new Response(new Uint8Array(body), {
    headers: { 'content-type': contentType },
  }).formData()
  return [...form]
    .filter(
      ([name, value]) => typeof value === 'string' && !name.startsWith('$ACTION_') && !secret.test(name),
    )
    .map(([, value]) => String(value).replaceAll('\r\n', '\n').trim().slice(0, LONGEST_SHOWN))
    .filter(Boolean)
    .slice(0, MOST_SHOWN)
}
