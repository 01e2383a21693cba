import type { z } from 'zod'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { Refusal } from '@/lib/refusal'
import { isText } from '@/lib/text'
import { faultInWords, faultOf } from './fault-words'

const MOST_BYTES = 64 * 1024
const MOST_DEPTH = 16

type Problem = { pointer: string; detail: string }

/** A refusal that names what is wrong with the request, by JSON Pointer (RFC 6901) as a fragment. */
export function invalid(...errors: Problem[]): Refusal {
  return new Refusal('validation_failed', { errors })
}

/** A JSON body of 64 KiB at most; none at all is an empty object. Refuses `validation_failed`. */
export async function readBody(request: Request, locale: Locale): Promise<unknown> {
  const t = translator(locale, 'api')
  const bytes = await firstBytes(request)
  if (bytes === null) throw invalid({ pointer: '#', detail: t('tooLong') })
  if (bytes.length === 0) return {}
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw invalid({ pointer: '#', detail: t('notJson') })
  }
  return sound(value, locale)
}

/** The query as an object: a name given twice is a list. `lang` chose the language and is no part of it. */
export function readQuery(url: URL, locale: Locale): unknown {
  const values: Record<string, string | string[]> = Object.create(null)
  for (const name of new Set(url.searchParams.keys())) {
    const given = url.searchParams.getAll(name)
    if (name !== 'lang') values[name] = given.length === 1 ? (given[0] ?? '') : given
  }
  return sound({ ...values }, locale)
}

/** What the schema makes of it. Refuses `validation_failed` with one error per fault, unknown members included. */
export function checked<S extends z.ZodType>(schema: S, value: unknown, locale: Locale): z.output<S> {
  const result = schema.safeParse(value, { error: faultOf })
  if (result.success) return result.data
  const problems = result.error.issues.flatMap((issue) => problemsOf(issue, locale))
  throw invalid(...new Map(problems.map((one) => [one.pointer, one])).values())
}

function problemsOf(issue: z.core.$ZodIssue, locale: Locale): Problem[] {
  if (issue.code !== 'unrecognized_keys') {
    return [{ pointer: pointerTo(issue.path), detail: faultInWords(issue, locale) }]
  }
  const detail = translator(locale, 'api')('unknownMember')
  return issue.keys.slice(0, 20).map((key) => ({ pointer: pointerTo([...issue.path, key]), detail }))
}

/** `#/contact/email`. */
export function pointerTo(path: readonly PropertyKey[]): string {
  const escaped = path.map((part) => String(part).replaceAll('~', '~0').replaceAll('/', '~1'))
  return ['#', ...escaped.map(encodeURIComponent)].join('/')
}

async function firstBytes(request: Request): Promise<Uint8Array | null> {
  if (Number(request.headers.get('content-length') ?? 0) > MOST_BYTES) return null
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request.body ?? []) {
    length += chunk.length
    if (length > MOST_BYTES) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Refuses text that no database takes (NUL, half a surrogate pair) and nesting that no request of ours has. */
function sound(value: unknown, locale: Locale): unknown {
  const detail = translator(locale, 'api')
  const rest: { value: unknown; path: PropertyKey[] }[] = [{ value, path: [] }]
  for (let next = rest.pop(); next; next = rest.pop()) {
    const { value: here, path } = next
    if (path.length > MOST_DEPTH) throw invalid({ pointer: '#', detail: detail('tooDeep') })
    if (typeof here === 'string' && !isText(here)) {
      throw invalid({ pointer: pointerTo(path), detail: detail('notText') })
    }
    if (typeof here !== 'object' || here === null) continue
    for (const [name, member] of Object.entries(here)) {
      if (!isText(name)) throw invalid({ pointer: pointerTo(path), detail: detail('notText') })
      rest.push({ value: member, path: [...path, name] })
    }
  }
  return value
}
