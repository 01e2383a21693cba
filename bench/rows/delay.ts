import { setTimeout as wait } from 'node:timers/promises'
import { figuresOf } from '../load/figures'
import type { Row } from '../report/rows'
import type { Stage } from '../stage'
import { call, confirmCall, holdCall, offeredSlots } from './calls'
import { readBoard } from './read-board'

const LATE_MS = 10_000

type Booking = { id: string; start: string }

/**
 * From the answer of a booking made through the API until an open board shows it: the stream says that something changed, the
 * board of the day is read again, and the booking is in it.
 */
export async function delayRow({ club, product }: Stage, cookie: string, times: number): Promise<Row> {
  const stream = await openStream(`${product.url}/${club.slug}/desk/live`, cookie)
  try {
    const slots = await offeredSlots(product.url, club, 20)
    const stride = Math.max(1, Math.floor(slots.length / times))
    const delays: number[] = []
    for (let n = 0; n < times; n++) {
      const slot = slots[n * stride]?.id
      const reference = club.references[n]
      if (!slot || !reference) throw new Error('too few places or coupons')
      const hold = await call<{ id: string }>(product.url, holdCall(club, { reference, slot }))
      await wait(50)
      const heard = stream.changes
      const booking = await call<Booking>(product.url, confirmCall(club, hold.id))
      const address = `${product.url}/${club.slug}/desk/schedule?date=${booking.start.slice(0, 10)}`
      delays.push(await seen(stream, heard, booking.id, () => readBoard(address, cookie)))
    }
    const figures = figuresOf(delays, 0, delays.filter((delay) => !Number.isFinite(delay)).length)
    return {
      name: 'booking visible on an open schedule',
      figures,
      floor: null,
      bars: [
        { what: 'p95', got: figures.p95, limit: 2000, unit: 'ms' },
        { what: 'never shown', got: figures.errors, limit: 0, unit: '' },
      ],
      note: 'from the answer of the booking to the last byte of the board with it',
    }
  } finally {
    stream.close()
  }
}

async function seen(
  stream: Stream,
  heardBefore: number,
  booking: string,
  read: () => Promise<{ html: string }>,
): Promise<number> {
  const begun = performance.now()
  let heard = heardBefore
  while (performance.now() - begun < LATE_MS) {
    if (stream.changes > heard) {
      heard = stream.changes
      const { html } = await read()
      if (html.includes(booking)) return performance.now() - begun
    }
    await wait(1)
  }
  return Number.POSITIVE_INFINITY
}

type Stream = { changes: number; close(): void }

/** The stream that an open board listens to, and how often it said that something changed. */
async function openStream(address: string, cookie: string): Promise<Stream> {
  const stop = new AbortController()
  const response = await fetch(address, { headers: { cookie }, signal: stop.signal })
  if (!response.ok || !response.body) throw new Error(`no stream: ${response.status}`)
  const stream = { changes: 0, close: () => stop.abort() }
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  const listen = async () => {
    for (;;) {
      const { value, done } = await reader.read()
      if (done) return
      stream.changes += value.split('event: changed').length - 1
    }
  }
  void listen().catch(() => undefined)
  return stream
}
