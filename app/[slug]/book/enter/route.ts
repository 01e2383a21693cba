import { browserOf, clubAt, ensureBrowser, visitor } from '@/app/_edge/gates'
import { inClub } from '@/db/club'
import { noteRefusal } from '@/domain/visits/visits/note-refusal'
import { Refusal } from '@/lib/refusal'
import { pathsOf } from '../../_onward'
import { enterWith } from '../_reference'

/**
 * A reference that arrives by address (`/{slug}/book?reference=CODE`, rewritten here): taken, and the address cleaned at
 * once, so that codes stay out of histories and logs. A bare look (HEAD, a link preview) changes nothing.
 */
export async function GET(
  request: Request,
  { params }: RouteContext<'/[slug]/book/enter'>,
): Promise<Response> {
  const { slug } = await params
  const ref = await clubAt(slug)
  if (!ref) return new Response(null, { status: 404 })
  const typed = new URL(request.url).searchParams.get('reference') ?? ''
  try {
    return seeOther(pathsOf(slug, await enterWith(ref, typed)).passengers)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const browser = (await browserOf()) ?? (await ensureBrowser(slug))
    const code = await inClub(ref, visitor(browser), (club) => noteRefusal(club, browser, typed, error))
    return seeOther(`/${slug}/book?v=${code}`)
  }
}

export async function HEAD(
  _request: Request,
  { params }: RouteContext<'/[slug]/book/enter'>,
): Promise<Response> {
  return seeOther(`/${(await params).slug}/book`)
}

function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path, 'Referrer-Policy': 'no-referrer' } })
}
