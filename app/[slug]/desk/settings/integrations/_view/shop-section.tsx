import type { ListedConnection } from '@/domain/settings/connections/schema'
import type { PlainAction } from '@/lib/form'
import type { MadeAction } from '../_state'
import type { IntegrationWords } from '../_words'
import { MadeForm } from './made-form'

type Acts = { attempt: MadeAction; renew: MadeAction; end: PlainAction }

type Props = {
  words: IntegrationWords
  shop: ListedConnection | null
  connect: MadeAction
  acts: (id: string) => Acts
  /** The demonstration connects no shop. */
  closed: boolean
}

/** The shop that sells the club's coupons: connecting it, trying it, changing its secret. */
export function ShopSection({ words, shop, connect, acts, closed }: Props) {
  const { t, form } = words
  const shares = (['sharesPilot', 'sharesCustomer'] as const).map((name) => ({ name, label: t(name) }))
  return (
    <section aria-labelledby="shop">
      <h2 id="shop">{t('shop')}</h2>
      <p className="soft">
        {t('shopLead')} <a href="/docs/connect-your-shop">{t('guide')}</a>
      </p>
      {shop && <Connected words={words} shop={shop} acts={acts(shop.id)} closed={closed} />}
      {!shop && closed && <p className="up-8">{t('closed')}</p>}
      {!shop && !closed && (
        <MadeForm
          action={connect}
          words={form('connect', 'secretOnce')}
          lines={[
            { name: 'shopName', label: t('shopName') },
            { name: 'baseUrl', label: t('baseUrl'), hint: t('baseUrlHint'), type: 'url' },
            { name: 'token', label: t('token'), hint: t('tokenHint'), type: 'password' },
          ]}
          ticks={[{ legend: t('shared'), error: 'shared', of: shares }]}
        />
      )}
    </section>
  )
}

function Connected({
  words: { t, moment, form },
  shop,
  acts,
  closed,
}: Omit<Props, 'connect' | 'acts' | 'shop'> & { shop: ListedConnection; acts: Acts }) {
  const more = [shop.sharesPilot && t('sharesPilot'), shop.sharesCustomer && t('sharesCustomer')].filter(
    Boolean,
  )
  return (
    <>
      <ul className="integration-list">
        <li>
          <b>{shop.name}</b>
          <code>{shop.baseUrl}</code>
          <span className="soft">{[t('sharedAlways'), ...more].join(' ')}</span>
        </li>
      </ul>
      <MadeForm action={acts.attempt} words={form('attempt', 'secretOnce')}>
        <p className="soft">{t('attemptLead')}</p>
      </MadeForm>
      {!closed && (
        <MadeForm action={acts.renew} words={form('renew', 'secretOnce')}>
          <p className="soft">
            {shop.bothUntil ? t('both', { until: moment(shop.bothUntil) }) : t('renewLead')}
          </p>
        </MadeForm>
      )}
      {!closed && (
        <form action={acts.end} className="integration-form">
          <p className="soft">{t('endShopLead')}</p>
          <p>
            <button type="submit" className="desk-button grave">
              {t('endShop')}
            </button>
          </p>
        </form>
      )}
    </>
  )
}
