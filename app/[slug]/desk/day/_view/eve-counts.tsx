import type { EveState } from '@/domain/day/days/rules'
import type { Reminders } from '@/domain/day/days/schema'
import type { Translator } from '@/lib/i18n/translator'

type T = Translator<'day'>

/** How far the calls are: a bar, and the same in words. */
export function EveCounts({ t, counts }: { t: T; counts: Record<EveState, number> }) {
  const { upheld, to_confirm: toConfirm, postponed } = counts
  if (upheld + toConfirm + postponed === 0) return null
  const parts = [
    ['upheld', upheld],
    ['unconfirmed', toConfirm],
    ['called-off', postponed],
  ] as const
  return (
    <div className="eve-counts">
      <span className="eve-meter" aria-hidden="true">
        {parts.map(
          ([name, count]) => count > 0 && <span key={name} className={name} style={{ flex: count }} />,
        )}
      </span>
      <span role="status">
        {t.rich('eve.counts', { upheld, toConfirm, postponed, b: (words) => <b>{words}</b> })}
      </span>
    </div>
  )
}

/** What became of the reminders, and whom to call because theirs failed. */
export function EveTotals({ t, reminders }: { t: T; reminders: Reminders }) {
  const { delivered, kept, failed } = reminders
  if (delivered + kept + failed.length === 0) return null
  return (
    <p className="totals words">
      <span>{t('eve.reminders', { delivered, kept })}</span>
      {failed.length > 0 && (
        <b>{t('eve.remindersFailed', { count: failed.length, names: failed.join(', ') })}</b>
      )}
    </p>
  )
}
