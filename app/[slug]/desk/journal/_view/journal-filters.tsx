import { strangers } from '@/domain/club/journal/schema'
import { translator } from '@/lib/i18n/translator'
import { hrefOf } from '../../_journal/asked'
import { actorWords, eventsByNoun, eventWords } from '../../_view/journal-words'
import type { JournalPage } from '../_journal'

/** Who, what and when: a form that puts its answers into the address. */
export function JournalFilters({ locale, club, asked, authors, names }: JournalPage) {
  const t = translator(locale, 'journal')
  const { who, what, from, to, about } = asked
  const none = { who: null, what: null, from: null, to: null, about: null, below: null }
  const filtered = [who, what, from, to, about].some((one) => one !== null)
  return (
    <form className="filters" action={hrefOf(club.slug, none)}>
      <label>
        {t('column.who')}
        <select className="control" name="who" defaultValue={who ?? ''}>
          <option value="">{t('filter.anybody')}</option>
          {strangers.map((kind) => (
            <option key={kind} value={kind}>
              {actorWords({ actor: kind, by: null }, locale)}
            </option>
          ))}
          {authors.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('column.what')}
        <select className="control" name="what" defaultValue={what ?? ''}>
          <option value="">{t('filter.anything')}</option>
          {eventsByNoun.map(([noun, events]) => (
            <optgroup key={noun} label={t(`noun.${noun}`)}>
              <option value={noun}>{t('filter.all', { noun: t(`noun.${noun}`) })}</option>
              {events.map((event) => (
                <option key={event} value={event}>
                  {eventWords(event, locale)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <label>
        {t('filter.from')}
        <input className="control" type="date" name="from" defaultValue={from ?? ''} />
      </label>
      <label>
        {t('filter.to')}
        <input className="control" type="date" name="to" defaultValue={to ?? ''} />
      </label>
      {about && <input type="hidden" name="about" value={about} />}
      <button className="desk-button" type="submit">
        {t('filter.show')}
      </button>
      {filtered && (
        <a className="desk-button bare" href={hrefOf(club.slug, none)}>
          {about
            ? t('filter.everythingBut', { name: names.get(about) ?? t('value.gone') })
            : t('filter.everything')}
        </a>
      )}
    </form>
  )
}
