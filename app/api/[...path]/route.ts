import { problemOf } from '@/app/_edge/problem'
import { preferredLocale } from '@/lib/http/request'
import { Refusal } from '@/lib/refusal'

/** Every address below that is no call. */
function missing(request: Request): Response {
  const locale = preferredLocale(request.headers.get('accept-language')) ?? 'en'
  return problemOf(new Refusal('not_found'), { locale, zone: 'UTC' })
}

export { missing as DELETE, missing as GET, missing as PATCH, missing as POST, missing as PUT }
