import { Scene } from '@/components/layout/scene'
import { Heading } from '@/components/ui/heading'
import { Icon } from '@/components/ui/icon'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import type { ClubFace } from './facts'

export type FrontDoorProps = {
  locale: Locale
  club: ClubFace
  /** The club's own line, or an empty string. */
  tagline: string
  /** What is flown and can be booked online. */
  activities: readonly { name: string; durationMinutes: number; note: string | null }[]
  /** Where it is flown from. */
  bases: readonly { name: string; icao: string; address: string; mapHref: string }[]
  /** Null while booking online is closed. */
  bookHref: string | null
}

/** A club's front door: what is flown, and the one button of whoever holds a coupon. */
export function FrontDoor({ locale, club, tagline, activities, bases, bookHref }: FrontDoorProps) {
  const t = translator(locale, 'booking')
  return (
    <>
      <title>{club.name}</title>
      <div className="band">
        <Scene view="band" />
      </div>
      <main id="main" className="page">
        <div className="cols">
          <div>
            <div className="done-head">
              <Heading page="door">{club.name}</Heading>
              {tagline && <p className="lead">{tagline}</p>}
            </div>
            {bookHref ? (
              <>
                <p className="acts inline">
                  <a className="button" href={bookHref}>
                    {t('door.book')}
                  </a>
                </p>
                <p className="note">{t('door.lead')}</p>
              </>
            ) : (
              <p className="up-24 callout">{t('door.closed')}</p>
            )}
            {activities.length > 0 && (
              <section className="part">
                <h2>{t('door.flown')}</h2>
                <ul className="list">
                  {activities.map(({ name, durationMinutes, note }) => (
                    <li key={name}>
                      {t('flight', { activity: name, minutes: durationMinutes })}
                      {note && <span className="soft"> {note}</span>}
                    </li>
                  ))}
                </ul>
              </section>
            )}
          </div>
          <aside aria-labelledby="reach">
            <h2 id="reach" className="summary-heading">
              {t('door.reach')}
            </h2>
            <dl className="pairs">
              {club.phone && (
                <div style={{ alignItems: 'center' }}>
                  <dt>{t('door.phone')}</dt>
                  <dd>
                    <a className="plain-link" href={`tel:${club.phone.dial}`}>
                      {club.phone.shown}
                    </a>
                  </dd>
                </div>
              )}
              {bases.map(({ name, icao, address, mapHref }) => (
                <div key={icao}>
                  <dt>{t('summary.place')}</dt>
                  <dd>
                    {t('place', { name, icao })}
                    {address && (
                      <>
                        <br />
                        {address}
                      </>
                    )}
                    <br />
                    <a className="plain-link" href={mapHref}>
                      <Icon name="pin" />
                      {t('flightPage.map')}
                    </a>
                  </dd>
                </div>
              ))}
            </dl>
            <p className="up-16">
              <a className="plain-link" href={`/${club.slug}/login`}>
                <Icon name="person" />
                {translator(locale, 'desk')('members')}
              </a>
            </p>
          </aside>
        </div>
      </main>
    </>
  )
}
