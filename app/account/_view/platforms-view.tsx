import { Heading } from '@/components/ui/heading'
import { Icon } from '@/components/ui/icon'
import type { Platform, UnderWay } from '@/domain/platforms/platforms/schema'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { type PlatformActs, PlatformCard } from './platform-card'

type Props = {
  locale: Locale
  /** Of the addresses shown: `envol.example`. */
  host: string
  platforms: readonly Platform[]
  coming: readonly UnderWay[]
  acts: (slug: string) => PlatformActs
}

/** What an account has: each platform with its sandboxes behind it, what is being made first. */
export function PlatformsView({ locale, host, platforms, coming, acts }: Props) {
  const t = translator(locale, 'account')
  return (
    <main id="main" className="page area">
      <title>{t('title', { name: t('platforms.heading') })}</title>
      <Heading page="platforms">{t('platforms.heading')}</Heading>
      <p className="lead">{t('platforms.lead')}</p>
      {coming.map(({ id, slug, name, failure }) => (
        <p key={id} className="up-24 callout">
          <Icon name={failure ? 'warning' : 'clock'} />{' '}
          {t(failure ? 'platforms.failed' : 'platforms.coming', { name, slug })}{' '}
          <a href={`/creating/${id}`}>{t('platforms.follow')}</a>
        </p>
      ))}
      {platforms.length === 0 && coming.length === 0 && (
        <p className="up-28">
          {t('platforms.none')} <a href={`/${locale}/signup`}>{t('platforms.first')}</a>
        </p>
      )}
      <ul className="up-28 platforms">
        {platforms.map((platform) => (
          <li key={platform.id} className={platform.sandboxOf ? 'sandboxes' : undefined}>
            <PlatformCard locale={locale} host={host} platform={platform} acts={acts(platform.slug)} />
          </li>
        ))}
      </ul>
    </main>
  )
}
