import { Icon } from '@/components/ui/icon'
import type { Translator } from '@/lib/i18n/translator'
import { addDays, type LocalDate } from '@/lib/time'

type T = Translator<'day'>
const tabs = ['sheet', 'run', 'eve', 'register'] as const
type Tab = (typeof tabs)[number]

const paths: Record<Tab, string> = { sheet: '', run: '/run', eve: '/eve', register: '/register' }

/** The four pages of the day. The sheet and the check-in keep the day that is looked at. */
export function DayTabs({ t, slug, tab, date }: { t: T; slug: string; tab: Tab; date: LocalDate | null }) {
  const kept = date && (tab === 'sheet' || tab === 'run') ? `?date=${date}` : ''
  return (
    <nav className="tabs" aria-label={t('nav.label')}>
      {tabs.map((one) => (
        <a
          key={one}
          href={`/${slug}/desk/day${paths[one]}${one === 'sheet' || one === 'run' ? kept : ''}`}
          aria-current={one === tab ? 'page' : undefined}
        >
          {t(`nav.${one}`)}
        </a>
      ))}
    </nav>
  )
}

type StepsProps = { t: T; href: string; date: LocalDate; today: LocalDate; dayName: string }

/** The day before, the day after, any day: links and a form, so that it works everywhere. */
export function DaySteps({ t, href, date, today, dayName }: StepsProps) {
  return (
    <div className="cluster day-steps">
      <a
        className="desk-button square"
        href={`${href}?date=${addDays(date, -1)}`}
        aria-label={t('nav.previous')}
      >
        <Icon name="back" />
      </a>
      <details className="menu left">
        <summary className="desk-button">
          {dayName}
          <span className="visually-hidden"> {t('nav.jump')}</span>
        </summary>
        <form className="jump" method="get" action={href}>
          <label>
            {t('nav.date')}
            <input className="control" type="date" name="date" defaultValue={date} required />
          </label>
          <button className="desk-button" type="submit">
            {t('nav.go')}
          </button>
          <a className="link" href={`${href}?date=${today}`}>
            {t('nav.today')}
          </a>
        </form>
      </details>
      <a className="desk-button square" href={`${href}?date=${addDays(date, 1)}`} aria-label={t('nav.next')}>
        <Icon name="next" />
      </a>
    </div>
  )
}
