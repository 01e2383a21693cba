import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { unstable_rethrow as rethrow } from 'next/navigation'
import type { ReactNode } from 'react'
import { Failure } from '@/app/_parts/failure'
import { Missing } from '@/app/_parts/missing'
import { PlainTop } from '@/app/_parts/plain-top'
import { failure } from '@/lib/failure'
import { REQUEST_ID_HEADER } from '@/lib/http/request'
import { answerWith } from '@/lib/http/response'
import { translator } from '@/lib/i18n/translator'
import { log } from '@/lib/log'
import { Refusal } from '@/lib/refusal'
import { countRefusal } from './counted'
import { requestLocale } from './locale'

/**
 * A page whose 404 and 500 are whole HTML: what it throws is answered in its place, with the right status. Without it Next
 * sends an empty body that only a script can fill. `notFound()` and errors of components below the page stay Next's.
 */
export function page<P>(render: (props: P) => Promise<ReactNode>) {
  return async (props: P): Promise<ReactNode> => {
    try {
      return await render(props)
    } catch (error) {
      if (isNotFound(error) && answerWith(404)) return <Missing lang={await requestLocale()} />
      rethrow(error)
      const busy = error instanceof Refusal && error.code === 'busy'
      if (!answerWith(busy ? error.status : 500)) throw error
      const id = (await headers()).get(REQUEST_ID_HEADER)
      if (busy) countRefusal(error.code)
      else log().error({ ...failure(error), requestId: id }, 'page failed')
      const lang = await requestLocale()
      return (
        <>
          <title>{translator(lang, 'common')('failureTitle')}</title>
          <PlainTop lang={lang} />
          <Failure lang={lang} code={id} />
        </>
      )
    }
  }
}

/** The same for a page's `generateMetadata`: what stands in the page's place brings its own title. */
export function pageMetadata<P>(tell: (props: P) => Promise<Metadata>) {
  return async (props: P): Promise<Metadata> => {
    try {
      return await tell(props)
    } catch (error) {
      if (!isNotFound(error)) rethrow(error)
      return {}
    }
  }
}

function isNotFound(error: unknown): boolean {
  return error instanceof Error && 'digest' in error && error.digest === 'NEXT_HTTP_ERROR_FALLBACK;404'
}
