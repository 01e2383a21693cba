import { locales } from '@/lib/i18n/locale'

/** Every address that answers, as a pattern: what metrics tell requests apart by. A test holds it against `app/`. */
export const routes = [
  '/',
  '/account/forgot',
  '/account/login',
  '/account/login/{token}',
  '/account/sessions',
  '/operator',
  '/operator/forgot',
  '/operator/login',
  '/operator/login/{token}',
  '/operator/sessions',
  '/{lang}',
  '/{lang}/signup',
  '/{lang}/signup/sent',
  '/{lang}/accessibility',
  '/{lang}/legal',
  '/{lang}/pricing',
  '/{lang}/privacy',
  '/{lang}/terms',
  '/account',
  '/account/close',
  '/account/details',
  '/account/password',
  '/account/platforms',
  '/account/platforms/{slug}/delete',
  '/account/platforms/{slug}/export',
  '/account/platforms/{slug}/export/file.zip',
  '/account/platforms/{slug}/live',
  '/api/health/live',
  '/api/health/ready',
  '/api/metrics',
  '/api/openapi.json',
  '/api/signup/name',
  '/api/{...path}',
  '/api/v1/clubs/{slug}',
  '/api/v1/clubs/{slug}/activities',
  '/api/v1/clubs/{slug}/bookings',
  '/api/v1/clubs/{slug}/bookings/{id}',
  '/api/v1/clubs/{slug}/bookings/{id}/cancel',
  '/api/v1/clubs/{slug}/bookings/{id}/move',
  '/api/v1/clubs/{slug}/coupons',
  '/api/v1/clubs/{slug}/coupons/verify',
  '/api/v1/clubs/{slug}/coupons/{reference}',
  '/api/v1/clubs/{slug}/holds',
  '/api/v1/clubs/{slug}/holds/{id}',
  '/api/v1/clubs/{slug}/holds/{id}/extend',
  '/api/v1/clubs/{slug}/schedule',
  '/api/v1/clubs/{slug}/slots',
  '/api/v1/clubs/{slug}/slots/search',
  '/confirm/{token}',
  '/creating/{id}',
  '/creating/{id}/progress.json',
  '/dev/mailbox',
  '/dev/mailbox.json',
  '/dev/mailbox/{id}',
  '/dev/mailbox/{id}/{file}',
  '/docs',
  '/docs/api',
  '/docs/connect-your-shop',
  '/{slug}',
  '/{slug}/b/{token}',
  '/{slug}/b/{token}/booking.ics',
  '/{slug}/b/{token}/cancel',
  '/{slug}/b/{token}/confirmation',
  '/{slug}/b/{token}/coupon.pdf',
  '/{slug}/b/{token}/move',
  '/{slug}/book',
  '/{slug}/book/details',
  '/{slug}/book/done',
  '/{slug}/book/enter',
  '/{slug}/book/find',
  '/{slug}/book/passengers',
  '/{slug}/book/slots',
  '/{slug}/book/waiting',
  '/{slug}/book/waiting/{token}',
  '/{slug}/calendar/{token}',
  '/{slug}/checkin/{code}',
  '/{slug}/conditions',
  '/{slug}/desk',
  '/{slug}/desk/bookings',
  '/{slug}/desk/bookings.csv',
  '/{slug}/desk/bookings/new',
  '/{slug}/desk/bookings/new/{hold}',
  '/{slug}/desk/bookings/{id}',
  '/{slug}/desk/bookings/{id}/letters/{letter}',
  '/{slug}/desk/coupons',
  '/{slug}/desk/coupons.csv',
  '/{slug}/desk/coupons.pdf',
  '/{slug}/desk/coupons/new',
  '/{slug}/desk/coupons/{id}',
  '/{slug}/desk/coupons/{id}/gift.pdf',
  '/{slug}/desk/imports',
  '/{slug}/desk/imports/{id}',
  '/{slug}/desk/imports/{id}/lines.csv',
  '/{slug}/desk/imports/{id}/progress.json',
  '/{slug}/desk/palette.json',
  '/{slug}/desk/journal',
  '/{slug}/desk/journal.csv',
  '/{slug}/desk/day',
  '/{slug}/desk/day/eve',
  '/{slug}/desk/day/flights/{id}',
  '/{slug}/desk/day/register',
  '/{slug}/desk/day/register.csv',
  '/{slug}/desk/day/register.pdf',
  '/{slug}/desk/day/run',
  '/{slug}/desk/live',
  '/{slug}/desk/me',
  '/{slug}/desk/pilots',
  '/{slug}/desk/pilots/{id}',
  '/{slug}/desk/replacements',
  '/{slug}/desk/replacements/decline',
  '/{slug}/desk/online',
  '/{slug}/desk/resources',
  '/{slug}/desk/resources/new',
  '/{slug}/desk/resources/{id}',
  '/{slug}/desk/schedule',
  '/{slug}/desk/sessions',
  '/{slug}/desk/settings',
  '/{slug}/desk/settings/club',
  '/{slug}/desk/settings/texts',
  '/{slug}/desk/settings/samples',
  '/{slug}/desk/settings/integrations',
  '/{slug}/desk/weather',
  '/{slug}/desk/weather/waiting',
  '/{slug}/forgot',
  '/{slug}/legal',
  '/{slug}/login',
  '/{slug}/login/{token}',
  '/{slug}/privacy',
  '/{slug}/renewed',
] as const

const names = (route: string) => route.split('/').filter((part) => part.startsWith('{')).length

const rest = (route: string) => Number(route.includes('{...'))

// Those that take any rest of a path come last. Plain expressions: `URLPattern` takes 1.5 ms to tell a path here, these 8 µs.
const patterns = [...routes]
  .sort((a, b) => rest(a) - rest(b) || names(a) - names(b))
  .map((route) => {
    const source = route
      .replaceAll('.', '\\.')
      .replace(/\{lang\}/g, `(${locales.join('|')})`)
      .replace(/\{\\\.\\\.\\\.\w+\}/g, '.+')
      .replace(/\{\w+\}/g, '[^/]+')
    return { route, pattern: new RegExp(`^${source}/?$`) }
  })

/** The pattern that a path matches, the most exact first; `other` for what is no page. */
export function routeOf(path: string): string {
  const found = patterns.find(({ pattern }) => pattern.test(path))
  return found?.route ?? (path.startsWith('/_next/') ? '/_next' : 'other')
}

const words = new Set(
  routes.flatMap((route) => route.split('/').filter((part) => part && !part.includes('{'))),
)

/**
 * The same address in lower case where somebody wrote a club's name or a page's in capitals; null when there is nothing to
 * change, or no page. What is no word of ours (a token) stays as it is.
 */
export function inLowerCase(path: string): string | null {
  const lower = path
    .split('/')
    .map((part, at) => (at === 1 || words.has(part.toLowerCase()) ? part.toLowerCase() : part))
    .join('/')
  return lower !== path && routeOf(lower) !== 'other' ? lower : null
}
