import { choiceText, type Hit, type HitFilter } from '@/domain/schedule/replacements/schema'
import type { FormAction } from '@/lib/form'
import { translator } from '@/lib/i18n/translator'
import { localDate, toMinutes } from '@/lib/time'
import type { HitWords } from '../../_hits/words'
import { DeskLive } from '../../_view/desk-live'
import { DeskBody, DeskPage } from '../../_view/desk-page'
import type { HitNames } from '../_hits'
import { crewWords, whoWords } from '../_words'
import { HitFacts } from './hit-facts'
import { type HitLine, SettleForm } from './settle-form'

type Props = {
  slug: string
  words: HitWords
  hits: readonly Hit[]
  more: number
  names: HitNames
  filter: HitFilter
  done: number | null
  seen: boolean
  now: Date
  action: FormAction
}

/** Every booking that something hits, with a choice for each and one button. */
export function HitsView(props: Props) {
  const { slug, words, hits, more, done, filter, seen, now } = props
  const { t } = words
  const filtered = Object.keys(filter).length > 0
  return (
    <DeskPage
      name="hits"
      heading={t('hits.heading')}
      aside={<span className="soft">{t('hits.count', { count: hits.length + more })}</span>}
      tools={
        <>
          {seen && <DeskLive slug={slug} locale={words.locale} zone={words.zone} made={toMinutes(now)} />}
          {filtered && (
            <a className="desk-button" href={`/${slug}/desk/replacements`}>
              {t('hits.all')}
            </a>
          )}
        </>
      }
    >
      {done !== null && (
        <p className="notice" role="status">
          {t('hits.done', { count: done })}
        </p>
      )}
      <DeskBody>
        <Settling {...props} />
        {hits.length === 0 && <Nothing t={t} />}
        {more > 0 && <p>{t('hits.more', { count: more })}</p>}
      </DeskBody>
    </DeskPage>
  )
}

function Nothing({ t }: { t: HitWords['t'] }) {
  return (
    <div>
      <h2>{t('hits.none')}</h2>
      <p className="soft">{t('hits.noneHelp')}</p>
    </div>
  )
}

function Settling({ slug, words, hits, names, action }: Props) {
  const { t, locale } = words
  return (
    <div>
      {hits.length > 0 && <p className="soft">{t('hits.lead')}</p>}
      <SettleForm
        action={action}
        locale={locale}
        lines={hits.map((hit, place) => lineOf(slug, hit, hits[place - 1], names, words))}
        words={{
          reason: t('hits.reason'),
          optional: t('hits.optional'),
          told: t('hits.told'),
          submit: t('hits.submit'),
          refused: t('hits.refused'),
          outcome: outcomeOf(locale),
        }}
      />
    </div>
  )
}

const outcomeOf = (locale: HitWords['locale']) => translator(locale, 'hits').raw('hits.outcome') as string

function lineOf(slug: string, hit: Hit, before: Hit | undefined, names: HitNames, words: HitWords): HitLine {
  const { t, day, time, zone } = words
  const { id, sequence, startAt } = hit.flight.booking
  const sameDay = before && localDate(before.flight.booking.startAt, zone) === localDate(startAt, zone)
  const chosen = choiceText(hit.causes.length > 0 ? hit.proposed : 'leave')
  return {
    id,
    sequence,
    day: sameDay ? null : day(startAt),
    facts: <HitFacts slug={slug} hit={hit} words={words} />,
    label: t('hits.legend'),
    who: `${whoWords(hit)}, ${time(startAt)}`,
    options: [
      ...hit.crews.map((crew) => ({ value: choiceText(crew), text: crewWords(crew, hit, names, words) })),
      { value: 'leave', text: t('hits.leave') },
      { value: 'cancel', text: t('hits.cancel') },
    ],
    chosen,
    help: hit.crews.length === 0 ? t('hits.noFit') : null,
  }
}
