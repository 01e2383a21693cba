import { chromium as browsers, type Page } from 'playwright'
import { chromium } from '../../scripts/chromium.mjs'
import { figuresOf } from '../load/figures'
import type { Row } from '../report/rows'

const DRAG_MS = 3000
const STRIDE_PX = 7

/** Frames that a browser draws while a block of the day's board is carried about, by the time between one and the next. */
export async function dragRow(address: string, cookie: string): Promise<Row> {
  const browser = await browsers.launch({ executablePath: await chromium(), args: ['--no-sandbox'] })
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'fr-FR' })
    await context.addCookies(cookiesFor(address, cookie))
    const page = await context.newPage()
    await page.goto(address, { waitUntil: 'networkidle' })
    const intervals = await carriedAbout(page)
    const seconds = intervals.reduce((sum, one) => sum + one, 0) / 1000
    const figures = figuresOf(intervals, seconds, 0)
    return {
      name: 'dragging on the board, 40 + 40 rows',
      figures,
      floor: null,
      bars: [
        {
          what: 'frames/s',
          got: Math.round(intervals.length / seconds),
          limit: 60,
          unit: '',
          least: true,
        },
      ],
      note: 'p50, p95 and p99 are the times from one frame to the next, in a browser without a graphics card',
    }
  } finally {
    await browser.close()
  }
}

// As text: a function would reach the browser with helpers of the compiler that it does not know.
const framesOf = (milliseconds: number) => `new Promise((done) => {
  const frames = []
  requestAnimationFrame(function next(now) {
    frames.push(now)
    if (now - frames[0] < ${milliseconds}) requestAnimationFrame(next)
    else done(frames.slice(1).map((frame, n) => frame - frames[n]))
  })
})`

function cookiesFor(url: string, cookie: string) {
  return cookie.split('; ').map((pair) => {
    const at = pair.indexOf('=')
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url }
  })
}

/** Takes the first block that is seen, moves it without a rest and puts it back; gives the milliseconds between frames. */
async function carriedAbout(page: Page): Promise<number[]> {
  const block = page.locator('.board .block a').first()
  await block.scrollIntoViewIfNeeded()
  const box = await block.boundingBox()
  if (!box) throw new Error('the board shows nothing to drag')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 20, y + 8)
  await page.locator('.lift b').waitFor()
  const watched = page.evaluate<number[]>(framesOf(DRAG_MS))
  let over = false
  const end = () => {
    over = true
  }
  watched.then(end, end)
  for (let n = 0; !over; n++) {
    await page.mouse.move(x + ((n * STRIDE_PX) % 500), y + ((n * STRIDE_PX) % 300))
  }
  await page.keyboard.press('Escape')
  await page.mouse.up()
  return watched
}
