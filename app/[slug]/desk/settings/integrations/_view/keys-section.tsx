import { type KeyScope, keyScopes } from '@/domain/club/keys/schema'
import type { ListedKey } from '@/domain/settings/keys/schema'
import type { PlainAction } from '@/lib/form'
import type { MadeAction } from '../_state'
import type { IntegrationWords } from '../_words'
import { MadeForm } from './made-form'

type Props = {
  words: IntegrationWords
  keys: readonly ListedKey[]
  make: MadeAction
  end: (id: string) => PlainAction
  /** The demonstration makes no keys. */
  closed: boolean
}

const said = {
  'slots:read': 'slotsRead',
  'coupons:read': 'couponsRead',
  'coupons:write': 'couponsWrite',
  'bookings:read': 'bookingsRead',
  'bookings:write': 'bookingsWrite',
  'schedule:read': 'scheduleRead',
} as const satisfies Record<KeyScope, string>

/** The keys of the API: what each may do, when it was last used, and another one. */
export function KeysSection({ words: { t, day, form }, keys, make, end, closed }: Props) {
  const scope = (name: KeyScope) => ({
    name: `scopes[${name}]`,
    label: t(`scope.${said[name]}`),
    hint: name,
  })
  return (
    <section aria-labelledby="keys">
      <h2 id="keys">{t('keys')}</h2>
      <p className="soft">
        {t('keysLead')} <a href="/docs/api">{t('reference')}</a>
      </p>
      {keys.length === 0 && <p className="up-8">{t('noKeys')}</p>}
      <ul className="integration-list">
        {keys.map(({ id, name, scopes, own, createdAt, lastUsedAt }) => (
          <li key={id}>
            <b>{name}</b>
            <span className="soft">
              {own && `${t('ownShort')}. `}
              {scopes.join(', ')}
            </span>
            <span className="soft">
              {t('made', { day: day(createdAt) })}{' '}
              {lastUsedAt ? t('used', { day: day(lastUsedAt) }) : t('neverUsed')}
            </span>
            {!closed && (
              <form action={end(id)}>
                <button type="submit" className="desk-button grave">
                  {t('endKey', { name })}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {closed ? (
        <p className="up-8">{t('closed')}</p>
      ) : (
        <MadeForm
          action={make}
          words={form('makeKey', 'keyOnce')}
          lines={[{ name: 'name', label: t('keyName'), hint: t('keyNameHint') }]}
          ticks={[
            { legend: t('scopes'), error: 'scopes', of: keyScopes.map(scope) },
            { legend: t('limits'), error: 'own', of: [{ name: 'own', label: t('own'), hint: t('ownHint') }] },
          ]}
        />
      )}
    </section>
  )
}
