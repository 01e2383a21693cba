import { Icon } from '@/components/ui/icon'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { samplesIn } from '../_samples'

/** The way into the demonstration at once: references that are good now. A form each, as a club's own site has one. */
export async function Try({ lang }: { lang: Locale }) {
  const t = translator(lang, 'showcase')
  const samples = await samplesIn(lang)
  return (
    <section className="trial" id="try" aria-labelledby="try-title">
      <div className="home-sec">
        <h2 id="try-title">{t('try.title')}</h2>
        <p className="lead">{t('try.text')}</p>
        {samples.length > 0 && (
          <ul className="trial-coupons">
            {samples.map(({ reference, activity, minutes, passengers }) => (
              <li key={reference}>
                <form action="/demo/book">
                  <input type="hidden" name="lang" value={lang} />
                  <button type="submit" name="reference" value={reference}>
                    <span className="trial-what">
                      {activity} <small>{t('try.flight', { minutes, passengers })}</small>
                    </span>
                    <span className="reference">{written(reference)}</span>
                    <span className="start">
                      {t('try.book')}
                      <Icon name="next" />
                    </span>
                  </button>
                </form>
              </li>
            ))}
          </ul>
        )}
        <p className="otherwise">
          {t.rich('try.else', {
            desk: (words) => <a href={`/demo/book?lang=${lang}`}>{words}</a>,
          })}
        </p>
      </div>
    </section>
  )
}

/** In groups of five, as on a coupon. */
const written = (reference: string) => (reference.match(/.{1,5}/g) ?? [reference]).join('-')
