import { Icon } from '@/components/ui/icon'
import { sightOf } from '@/domain/bookings/dossiers/rules/dossiers'
import type { Right } from '@/domain/doors/rights/schema'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { Palette } from './palette'
import { openPlaces } from './places'

type Props = { locale: Locale; slug: string; rights: readonly Right[] }

/** The search in the desk's top bar, for whoever may see bookings; on a phone, the way to their list. */
export function PaletteField({ locale, slug, rights }: Props) {
  const sight = sightOf({ rights })
  if (!sight) return null
  const t = translator(locale, 'bookings')
  const desk = translator(locale, 'desk')
  const pages = openPlaces(rights).map(({ path, words }) => ({
    group: 'pages' as const,
    label: desk(words),
    detail: '',
    href: `/${slug}/desk${path}`,
  }))
  if (rights.includes('bookings.all'))
    pages.push({ group: 'pages', label: t('caller'), detail: '', href: `/${slug}/desk/bookings/new` })
  return (
    <>
      <Palette
        slug={slug}
        pages={pages}
        words={{
          label: t('palette.label'),
          hint: t(sight.references ? 'palette.hint' : 'palette.hintPlain'),
          key: t('palette.key'),
          list: t('palette.list'),
          search: t('palette.search'),
          one: t('palette.one'),
          many: t('palette.many'),
          headings: {
            bookings: t('palette.bookings'),
            coupons: desk('nav.coupons'),
            people: t('palette.people'),
            aircraft: t('palette.aircraft'),
            pages: t('palette.pages'),
          },
        }}
      />
      <a className="palette-way" href={`/${slug}/desk/bookings`} aria-label={t('palette.search')}>
        <Icon name="search" />
      </a>
    </>
  )
}
