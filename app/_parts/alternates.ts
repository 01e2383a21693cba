/** The same page in every language. `x-default`: the front door leads to the visitor's own, other pages are in English. */
export function alternatesOf(path: string): Record<'fr' | 'en' | 'x-default', string> {
  return { fr: `/fr${path}`, en: `/en${path}`, 'x-default': path === '' ? '/' : `/en${path}` }
}
