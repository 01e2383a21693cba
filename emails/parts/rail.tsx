import { translator } from '@/lib/i18n/translator'
import { formatDay, formatTime, zoneCity } from '@/lib/time'
import { clockFace } from '../clock-face'
import type { FlightFacts } from '../facts'
import { colour, font } from '../theme'

type Props = { facts: Pick<FlightFacts, 'locale' | 'zone' | 'meetAt' | 'start' | 'end'> }

/** The meeting first and huge, then take-off and return, then whose hours these are. */
export function Rail({ facts: { locale, zone, meetAt, start, end } }: Props) {
  const t = translator(locale, 'mails')
  const at = (instant: string) => formatTime(new Date(instant), zone, locale)
  const meeting = t('meeting', { day: formatDay(new Date(meetAt), zone, locale) })
  const line = (label: string, time: string) => t('line', { label, value: time })
  return (
    <>
      <table
        role="presentation"
        width="100%"
        cellPadding="0"
        cellSpacing="0"
        border={0}
        style={{ marginTop: 28 }}
      >
        <tbody>
          <tr data-line={line(meeting, at(meetAt))}>
            <td width="28" style={{ verticalAlign: 'top' }}>
              <Track above={0} dot="first" below={80} />
            </td>
            <td className="e-ink" style={{ paddingBottom: 14, color: colour.ink, verticalAlign: 'top' }}>
              <div style={{ fontWeight: 600, lineHeight: '24px' }}>{meeting}</div>
              <div
                style={{
                  fontFamily: font.mono,
                  fontSize: 52,
                  lineHeight: '58px',
                  fontWeight: 700,
                  letterSpacing: -2,
                }}
              >
                <Clock time={at(meetAt)} unit="0.46em" />
              </div>
            </td>
          </tr>
          <Stop label={t('takeOff')} time={at(start)} line={line(t('takeOff'), at(start))} below={16} />
          <Stop label={t('landing')} time={at(end)} line={line(t('landing'), at(end))} below={0} />
        </tbody>
      </table>
      <Zone locale={locale} zone={zone} />
    </>
  )
}

/** Whose hours the mail gives, said once. */
export function Zone({ locale, zone }: Pick<FlightFacts, 'locale' | 'zone'>) {
  const said = translator(locale, 'mails')('zone', { city: zoneCity(zone) })
  return (
    <p
      className="e-soft"
      style={{ margin: '10px 0 0', fontSize: 14, lineHeight: '20px', color: colour.soft }}
      data-line={said}
    >
      {said}
    </p>
  )
}

function Stop({ label, time, line, below }: { label: string; time: string; line: string; below: number }) {
  return (
    <tr data-line={line}>
      <td width="28" style={{ verticalAlign: 'top' }}>
        <Track above={8} dot="ring" below={below} />
      </td>
      <td style={{ paddingBottom: 6, verticalAlign: 'top', lineHeight: '28px' }}>
        <span
          className="e-ink"
          style={{
            display: 'inline-block',
            width: 92,
            fontFamily: font.mono,
            fontSize: 18,
            color: colour.ink,
          }}
        >
          <Clock time={time} unit="0.75em" />
        </span>
        <span className="e-soft" style={{ fontSize: 15, color: colour.soft }}>
          {label}
        </span>
      </td>
    </tr>
  )
}

function Clock({ time, unit }: { time: string; unit: string }) {
  const light = { fontWeight: 400, letterSpacing: 0, lineHeight: 1 }
  const style = {
    figures: {},
    colon: { fontFamily: font.face, letterSpacing: 0, lineHeight: 1 },
    unit: { ...light, fontSize: unit },
    space: { ...light, fontSize: '0.25em' },
  }
  return clockFace(time).map(({ at, text, kind }) => (
    <span key={at} style={style[kind]}>
      {text}
    </span>
  ))
}

const edge = { width: 2, marginLeft: 5, backgroundColor: colour.edge, fontSize: 0, lineHeight: 0 }
const round = {
  width: 12,
  height: 12,
  borderRadius: 6,
  boxSizing: 'border-box',
  fontSize: 0,
  lineHeight: 0,
} as const

function Track({ above, dot, below }: { above: number; dot: 'first' | 'ring'; below: number }) {
  return (
    <>
      {dot === 'first' && <div style={{ height: 6, fontSize: 0, lineHeight: 0 }} />}
      {above > 0 && <div className="e-rail" style={{ ...edge, height: above }} />}
      {dot === 'first' ? (
        <div className="e-dot" style={{ ...round, backgroundColor: colour.sky }} />
      ) : (
        <div className="e-ring" style={{ ...round, border: `2px solid ${colour.edge}` }} />
      )}
      {below > 0 && <div className="e-rail" style={{ ...edge, height: below }} />}
    </>
  )
}
