import type { ReactNode } from 'react'
import { formWords } from '../../_plan/form-words'
import { PlanForm } from '../../_plan/plan-form'
import { choicesOf, planOf } from '../../_plan/plan-values'
import { WithdrawForm } from '../../_plan/withdraw-form'
import { withdrawWords } from '../../_plan/withdraw-words'
import { nameOf } from '../../_plan/words'
import { Sign } from '../../_view/sprite'
import { hrefOf } from '../_model/asked'
import type { Schedule } from '../_schedule'
import { change, plan, withdraw } from '../actions'
import { kindClass } from './block'
import { BookingPanel } from './booking-panel'
import { newPlan } from './new-plan'

/** What stands beside the board, when something is chosen or asked for; null otherwise. */
export function SchedulePanel(props: Schedule) {
  const { club, asked, panel, words, read, locale } = props
  if (!panel) return null
  const { t, time, shortDay } = words
  const close = hrefOf(club.slug, asked, { item: null, act: null })
  const query = close.slice(close.indexOf('?'))
  if (panel.kind === 'gone') {
    return (
      <Frame title={t('panel.gone')} close={close} closeWord={t('panel.close')}>
        <p className="panel-text">{t('panel.goneText')}</p>
      </Frame>
    )
  }
  if (panel.kind === 'new') {
    return (
      <Frame title={t('form.newTitle')} close={close} closeWord={t('panel.close')}>
        <PlanForm
          action={plan.bind(null, club.slug, query)}
          values={newPlan(props)}
          choices={choicesOf(read, panel.members, locale)}
          words={formWords(t, { submit: t('form.book'), told: null })}
          external={false}
          back={close}
        />
      </Frame>
    )
  }
  const { item } = panel
  const name = nameOf(item, words)
  if (panel.kind === 'fact') {
    const sameDay = words.sameDay(item)
    const at = (minute: number) => (sameDay ? time(minute) : `${shortDay(minute)}, ${time(minute)}`)
    const text =
      item.kind === 'hold'
        ? t('panel.holdText', { time: time(item.keptUntil ?? item.end) })
        : item.kind === 'absence'
          ? t('panel.absentText', { name })
          : item.kind === 'maintenance' && !item.booking
            ? t('panel.groundedText', { name: words.aircraft(item.aircraftId) })
            : t('panel.reservedText')
    return (
      <Frame
        title={item.kind === 'hold' ? t('keptSlot') : name}
        close={close}
        closeWord={t('panel.close')}
        kind={item.kind}
        kindWord={t(`kind.${item.kind}`)}
      >
        <p className="panel-text">{text}</p>
        <dl className="fact-grid">
          <dt>{t('panel.from')}</dt>
          <dd>{at(item.start)}</dd>
          <dt>{t('panel.to')}</dt>
          <dd>{at(item.end)}</dd>
          {item.aircraftId && (
            <>
              <dt>{t('panel.aircraft')}</dt>
              <dd className="mono">{words.aircraft(item.aircraftId)}</dd>
            </>
          )}
          {item.pilotId && (
            <>
              <dt>{t('panel.pilot')}</dt>
              <dd>{words.pilot(item.pilotId)}</dd>
            </>
          )}
        </dl>
      </Frame>
    )
  }
  const back = hrefOf(club.slug, asked, { act: null })
  const { booking } = panel.flight
  if (panel.act === 'change') {
    return (
      <Frame
        title={name}
        close={back}
        closeWord={t('panel.close')}
        kind={item.kind}
        kindWord={t('form.changeTitle')}
      >
        <PlanForm
          key={booking.id}
          action={change.bind(null, club.slug, query, booking.id)}
          values={planOf(panel.flight, club.zone)}
          choices={choicesOf(read, panel.members, locale)}
          words={formWords(t, { submit: t('form.save'), told: booking.external ? t('form.told') : null })}
          external={booking.external}
          back={back}
        />
      </Frame>
    )
  }
  if (panel.act === 'cancel') {
    return (
      <Frame
        title={name}
        close={back}
        closeWord={t('panel.close')}
        kind={item.kind}
        kindWord={t('form.cancelTitle')}
      >
        <WithdrawForm
          action={withdraw.bind(null, club.slug, query, booking.id)}
          sequence={booking.sequence}
          external={booking.external}
          back={back}
          words={withdrawWords(t, booking.external)}
        />
      </Frame>
    )
  }
  return (
    <Frame
      title={
        item.passengers && item.kind === 'external'
          ? `${name}, ${t('passengers', { count: item.passengers })}`
          : name
      }
      close={close}
      closeWord={t('panel.close')}
      kind={item.kind}
      kindWord={words.activity(item.activity) || t(`kind.${item.kind}`)}
    >
      <BookingPanel {...props} panel={panel} />
    </Frame>
  )
}

type FrameProps = {
  title: string
  close: string
  closeWord: string
  kind?: Parameters<typeof kindClass>[0]
  kindWord?: string
  children: ReactNode
}

function Frame({ title, close, closeWord, kind, kindWord, children }: FrameProps) {
  return (
    <aside className="panel" aria-labelledby="panel-title" id="panel">
      <header className={kind ? kindClass(kind) : undefined}>
        {kindWord && <p className="panel-kind">{kindWord}</p>}
        <a className="desk-button bare square close-panel" href={close} aria-label={closeWord} data-ref="">
          <Sign of="x" />
        </a>
        <h2 id="panel-title">{title}</h2>
      </header>
      {children}
    </aside>
  )
}
