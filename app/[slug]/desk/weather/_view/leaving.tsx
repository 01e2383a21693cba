import type { Unrebooked } from '@/domain/schedule/postponements/schema'
import type { Translator } from '@/lib/i18n/translator'

type Props = {
  t: Translator<'weather'>
  line: Unrebooked
  slug: string
  close: (form: FormData) => Promise<void>
}

/** The two ways out of the list: another flight, or a word. */
export function Leaving({ t, line, slug, close }: Props) {
  const { id, sequence, who, coupons, since } = line
  return (
    <div className="weather-calls">
      {since && coupons.length > 0 && (
        <a className="desk-button compact" href={`/${slug}/desk/bookings/new?again=${id}`}>
          {t('waiting.book')}
          <span className="visually-hidden"> {who}</span>
        </a>
      )}
      <form action={close}>
        <input type="hidden" name="booking" value={id} />
        <input type="hidden" name="sequence" value={sequence} />
        <input
          className="control"
          name="word"
          maxLength={200}
          required
          autoComplete="off"
          aria-label={`${t('waiting.word')} ${who}`}
          placeholder={t('waiting.word')}
        />
        <button className="desk-button compact" type="submit">
          {t('waiting.close')}
          <span className="visually-hidden"> {who}</span>
        </button>
      </form>
    </div>
  )
}
