import '@/app/styles/desk/settings.css'
import { page } from '@/app/_edge/page'
import { Icon } from '@/components/ui/icon'
import { liveConnection } from '@/domain/settings/connections/queries'
import { liveKeys } from '@/domain/settings/keys/queries'
import { DeskBody, DeskPage } from '../../_view/desk-page'
import { openSettings } from '../_settings'
import { KeysSection } from './_view/keys-section'
import { ShopSection } from './_view/shop-section'
import { integrationWords } from './_words'
import { sendConnection, sendEndOfKey, sendEndOfShop, sendKey, sendNewSecret, sendTry } from './actions'

const dones = ['key', 'shop', 'connected'] as const

/** Who may call the club's API, and which shop the club calls. */
export default page(async ({ params, searchParams }: PageProps<'/[slug]/desk/settings/integrations'>) => {
  const { slug } = await params
  const {
    ref,
    locale,
    t: settings,
    found,
  } = await openSettings(slug, async (club) => ({
    keys: await liveKeys(club),
    shop: await liveConnection(club),
  }))
  const words = integrationWords(locale, ref.timeZone)
  const { t } = words
  const said = (await searchParams).done
  const done = dones.find((one) => one === said)
  const closed = ref.kind === 'demo'
  return (
    <DeskPage name="settings" heading={t('heading')}>
      <title>{settings('title', { name: t('heading'), club: ref.name })}</title>
      {done && (
        <div className="done-notice" role="status">
          <Icon name="tick" />
          <p>{t(`done.${done}`)}</p>
        </div>
      )}
      <DeskBody>
        <p>
          <a className="link" href={`/${slug}/desk/settings`}>
            {settings('back')}
          </a>
        </p>
        <ShopSection
          key={`shop ${said}`}
          words={words}
          shop={found.shop}
          closed={closed}
          connect={sendConnection.bind(null, slug)}
          acts={(id) => ({
            attempt: sendTry.bind(null, slug, id),
            renew: sendNewSecret.bind(null, slug, id),
            end: sendEndOfShop.bind(null, slug, id),
          })}
        />
        {/* What was shown once goes when another page is shown: a key that was revoked among it. */}
        <KeysSection
          key={`keys ${said}`}
          words={words}
          keys={found.keys}
          closed={closed}
          make={sendKey.bind(null, slug)}
          end={(id) => sendEndOfKey.bind(null, slug, id)}
        />
      </DeskBody>
    </DeskPage>
  )
})
