import type { Progress } from '@/domain/platforms/creations/schema'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'

type Props = {
  lang: Locale
  host: string
  place: Progress['sandbox']
  kind: 'platform' | 'sandbox'
  /** Opens its desk without a second password, for who is signed in as its owner. */
  enter: ((form: FormData) => Promise<void>) | undefined
}

/** A platform that is there: its address, its public page, its door. */
export function Made({ lang, host, place: { slug, bookable }, kind, enter }: Props) {
  const t = translator(lang, 'creation')
  const look = kind === 'platform' ? 'button' : 'button line'
  const headed = `made-${kind}`
  return (
    <section className="made" aria-labelledby={headed}>
      <h2 id={headed}>{t(`step.${kind}`)}</h2>
      <p className="made-at">
        <a href={`/${slug}`}>{`${host}/${slug}`}</a>
      </p>
      <ul>
        <li>
          {enter ? (
            <form action={enter}>
              <button className={look} type="submit" aria-describedby={headed}>
                {t('open')}
              </button>
            </form>
          ) : (
            <a className={look} href={`/${slug}/login`} aria-describedby={headed}>
              {t('signIn')}
            </a>
          )}
        </li>
        <li>
          <a className="button line" href={bookable ? `/${slug}/book` : `/${slug}`} aria-describedby={headed}>
            {t(bookable ? 'book' : 'look')}
          </a>
        </li>
      </ul>
    </section>
  )
}
