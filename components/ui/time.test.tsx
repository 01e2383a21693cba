import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ClockTime } from './time'

const quarter = new Date('2026-12-05T09:15:00Z')
const whole = new Date('2026-06-06T09:00:00Z')

test.each([
  [quarter, 'fr', '<time class="time" dateTime="2026-12-05T10:15:00+01:00">10<i>\u00a0h\u00a0</i>15</time>'],
  [whole, 'fr', '<time class="time" dateTime="2026-06-06T11:00:00+02:00">11<i>\u00a0h</i></time>'],
  [whole, 'en', '<time class="time" dateTime="2026-06-06T11:00:00+02:00">11:00</time>'],
] as const)('%s in %s', (instant, locale, html) => {
  expect(renderToStaticMarkup(<ClockTime instant={instant} zone="Europe/Paris" locale={locale} />)).toBe(html)
})
