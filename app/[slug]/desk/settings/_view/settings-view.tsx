import { Icon } from '@/components/ui/icon'
import type { Translator } from '@/lib/i18n/translator'
import { DeskBody, DeskPage } from '../../_view/desk-page'

type Entry = { path: string; name: string; what: string; state: string | null }

type Props = {
  t: Translator<'settings'>
  club: { slug: string; name: string }
  entries: readonly Entry[]
  /** What was just done, in a sentence. */
  done: string | null
}

/** Everything that a club sets, with what of it still waits. */
export function SettingsView({ t, club, entries, done }: Props) {
  return (
    <DeskPage name="settings" heading={t('heading')}>
      <title>{t('title', { name: t('heading'), club: club.name })}</title>
      {done && (
        <div className="done-notice" role="status">
          <Icon name="tick" />
          <p>{done}</p>
        </div>
      )}
      <DeskBody>
        <ul className="settings-list">
          {entries.map(({ path, name, what, state }) => (
            <li key={path}>
              <a href={`/${club.slug}/desk/${path}`}>{name}</a>
              <span className="soft">{what}</span>
              {state && <span className="setting-state">{state}</span>}
            </li>
          ))}
        </ul>
      </DeskBody>
    </DeskPage>
  )
}
