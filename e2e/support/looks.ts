import type { Locator, Page } from '@playwright/test'
import jsQR from 'jsqr'
// Comes with Next.
import sharp from 'sharp'

/** How many pixels of this element change when the colon of its time is made transparent: what of it can be seen. */
export async function colonInk(time: Locator): Promise<number> {
  const [before, after] = [await pixels(time), await withoutColon(time)]
  return before.filter((value, at) => Math.abs(value - (after[at] ?? 0)) > 64).length
}

/** How wide the colon's place is, in parts of the letters' size. */
export function colonWidth(time: Locator): Promise<number> {
  return time.evaluate((element) => {
    const text = element.firstChild
    const at = text?.textContent?.indexOf(':') ?? -1
    if (!text || at < 0) return 0
    const range = document.createRange()
    range.setStart(text, at)
    range.setEnd(text, at + 1)
    return range.getBoundingClientRect().width / Number.parseFloat(getComputedStyle(element).fontSize)
  })
}

async function withoutColon(time: Locator) {
  await time.evaluate((element) => {
    const colon = document.createElement('span')
    colon.style.color = 'transparent'
    colon.textContent = ':'
    const [hours = '', minutes = ''] = (element.textContent ?? '').split(':')
    element.replaceChildren(hours, colon, minutes)
  })
  return pixels(time)
}

async function pixels(of: Locator) {
  return sharp(await of.screenshot({ animations: 'disabled' }))
    .greyscale()
    .raw()
    .toBuffer()
}

/** What a camera reads in this picture, or null. */
export async function codeIn(of: Locator): Promise<string | null> {
  const { data, info } = await sharp(await of.screenshot())
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data ?? null
}

/** Pairs of lines of text, of pictures or of both below this element that cover each other. */
export function overprinted(of: Locator): Promise<string[]> {
  return of.evaluate((root) => {
    const found: { what: string; box: DOMRect }[] = []
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const range = document.createRange()
      range.selectNodeContents(node)
      if (node.textContent?.trim() && !node.parentElement?.closest('.visually-hidden, svg, title'))
        for (const box of range.getClientRects()) found.push({ what: node.textContent.trim(), box })
    }
    for (const picture of root.querySelectorAll('svg[role="img"]'))
      found.push({ what: 'a picture', box: picture.getBoundingClientRect() })
    const covers = (a: DOMRect, b: DOMRect) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > Math.min(a.height, b.height) / 2
    return found.flatMap(({ what, box }, at) =>
      found
        .slice(at + 1)
        .filter((other) => covers(box, other.box))
        .map((other) => `${what} / ${other.what}`),
    )
  })
}

/** By how much the page is wider than the screen when its letters are twice as large, in px. */
export async function overflowAtTwice(page: Page): Promise<number> {
  const style = await page.addStyleTag({ content: ':root { font-size: 32px }' })
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  await style.evaluate((element) => (element as Element).remove())
  return over
}
