import type { Register } from '../_register'

/** What limits discovery flights, each figure with where it stands, and how much of the year they are. */
export function Law({ register: { t, limits, share, shareOver } }: { register: Register }) {
  return (
    <section className="day-law">
      <h2>{t('register.law')}</h2>
      <p className="soft">{t('register.lawHelp')}</p>
      <ul className="limits">
        {limits.map(({ text, source }) => (
          <li key={text}>
            {text}
            <span>{source}</span>
          </li>
        ))}
      </ul>
      <p>
        {share} {shareOver && <b>{shareOver}</b>}
      </p>
    </section>
  )
}
