import { DeskForm } from '@/app/[slug]/desk/_form/desk-form'
import type { Coupon } from '@/domain/coupons/coupons/queries'
import type { Locale } from '@/lib/i18n/locale'
import { type Translator, translator } from '@/lib/i18n/translator'
import { CALENDAR, dayInstant, formatDate } from '@/lib/time'
import { DeskBody, DeskPage } from '../../../_view/desk-page'
import { type Heard, heardHref } from '../_asked'
import type { Caller, CallerProps } from '../_caller'
import { findCoupon } from '../actions'
import { Question } from './question'
import { Starts } from './starts'

type Props = CallerProps & { heard: Heard; caller: Caller | null }

/** First the coupon; then who flies and when; then the starts, those offered online first. */
export function CallerView({ heard, caller, ...props }: Props) {
  const { slug, locale } = props
  const t = translator(locale, 'caller')
  return (
    <DeskPage name="caller" heading={t('heading')} aside={<span className="soft">{t('step.one')}</span>}>
      <DeskBody>
        <section aria-labelledby="coupon">
          <h2 id="coupon">{t('coupon.title')}</h2>
          {caller?.coupons.map((coupon) => (
            <CouponLine key={coupon.id} coupon={coupon} locale={locale} t={t} />
          ))}
          {caller ? (
            <p>
              <a className="link" href={`/${slug}/desk/bookings/new`}>
                {t('coupon.other')}
              </a>
            </p>
          ) : (
            <DeskForm
              action={findCoupon.bind(null, slug, queryOf(slug, heard))}
              fields={[
                {
                  kind: 'text',
                  name: 'reference',
                  label: t('coupon.reference'),
                  value: '',
                  most: 120,
                  mono: true,
                },
              ]}
              words={{ submit: t('coupon.find'), problems: t('problems'), optional: t('optional') }}
            />
          )}
        </section>
        {caller?.open && (
          <>
            <Question {...props} caller={caller} open={caller.open} />
            <Starts {...props} open={caller.open} query={queryOf(slug, caller.open.heard)} />
          </>
        )}
        {caller && !caller.open && <p className="notice">{t('nothingFlown')}</p>}
      </DeskBody>
    </DeskPage>
  )
}

/** What an action is bound to: the address's own query. */
const queryOf = (slug: string, heard: Heard) => String(heardHref(slug, heard)).split('?')[1] ?? ''

function CouponLine({ coupon, locale, t }: { coupon: Coupon; locale: Locale; t: Translator<'caller'> }) {
  const { reference, passengers, expiresOn } = coupon
  return (
    <p>
      <b className="mono">{reference}</b> {t('coupon.seats', { count: passengers })}
      {expiresOn && `, ${t('coupon.until', { day: formatDate(dayInstant(expiresOn), CALENDAR, locale) })}`}
    </p>
  )
}
