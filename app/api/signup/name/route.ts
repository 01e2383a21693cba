import { addressOf } from '@/app/_edge/gates'
import { onlyMethods } from '@/app/_edge/only-methods'
import { signupBrowser } from '@/app/_edge/signup-browser'
import { countNameCheck } from '@/domain/platforms/signups/count-name-check'
import { freeNames } from '@/domain/platforms/signups/queries'
import { nameCandidates, nameProblem } from '@/domain/platforms/signups/rules/names'
import { domainProblem } from '@/domain/platforms/signups/schema'
import { Refusal } from '@/lib/refusal'

/**
 * What the sign-up form asks while a domain name is typed: `?name=&structure=` gives `{free, suggestions, problem}`, the problem as the
 * key of its sentence. Lightly throttled (429).
 */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const name = (searchParams.get('name') ?? '').slice(0, 200).trim()
  const structure = (searchParams.get('structure') ?? '').slice(0, 200)
  try {
    await countNameCheck(await addressOf())
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return answer({ code: error.code }, error.status)
  }
  return answer(await judge(name, structure, await signupBrowser()))
}

async function judge(name: string, structure: string, browser: string | null) {
  const candidates = nameCandidates(name, structure).slice(0, 16)
  const wanted = nameProblem(name) === null ? [name] : []
  const names = await freeNames([...wanted, ...candidates], browser)
  const free = wanted.length > 0 && names[0] === name
  const problem = free ? null : (domainProblem(name) ?? 'taken')
  return { free, problem, suggestions: free ? [] : names.filter((one) => one !== name).slice(0, 3) }
}

function answer(body: object, status = 200): Response {
  return Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } })
}

export const { POST, PUT, PATCH, DELETE, OPTIONS } = onlyMethods('GET')
