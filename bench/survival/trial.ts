import { setTimeout as wait } from 'node:timers/promises'
import { dayAhead } from '../rows/calls'
import { judge, openLetters } from '../stampede/checker'
import { startsOn } from '../stampede/trials'
import { aCrush, type Crush } from '../stampede/world'
import { persevere, type Wish } from './persevere'

type Given = {
  url: string
  /** How often something is broken, and how many partners book meanwhile. */
  times: number
  partners: number
  /** Breaks something and sets it right; the product then has to recover by itself. */
  trouble: () => Promise<void>
}

/** What a trial brought to light. `recoveryMs`: from each trouble until the product said again that it is ready. */
export type Survival = { problems: string[]; booked: number; repeated: number; recoveryMs: number[] }

/** Trouble, at random moments, while partners book one flight after the other; the register judges what was answered. */
export async function survive({ url, times, partners, trouble }: Given): Promise<Survival> {
  const crush = await aCrush({ coupons: 500, keys: 1 })
  const wishes = await wishesOf(crush, url)
  let over = false
  const shares = Array.from({ length: partners }, (_, n) =>
    wishes.filter((_, index) => index % partners === n),
  )
  const working = Promise.all(shares.map((share) => persevere(url, crush, share, () => over)))
  const recoveryMs: number[] = []
  for (let n = 0; n < times; n++) {
    await wait(300 + Math.random() * 1200)
    const broken = performance.now()
    await trouble()
    await ready(url)
    recoveryMs.push(performance.now() - broken)
  }
  over = true
  const stories = await working
  const confirmed = stories.flatMap((story) => story.confirmed)
  return {
    problems: [
      ...stories.flatMap((story) => story.problems),
      ...(await judge(crush, confirmed)),
      ...(await undelivered(crush)),
    ],
    booked: confirmed.length,
    repeated: stories.reduce((sum, story) => sum + story.repeated, 0),
    recoveryMs,
  }
}

/** A coupon and a start of its own for each: every fourth start, an hour apart. */
async function wishesOf(crush: Crush, url: string): Promise<Wish[]> {
  const wishes: Wish[] = []
  for (let ahead = 2; wishes.length < crush.references.length && ahead < 110; ahead++) {
    const starts = await startsOn(crush, url, dayAhead(ahead))
    for (const { id } of starts.filter((_, index) => index % 4 === 0)) {
      const reference = crush.references[wishes.length]
      if (reference) wishes.push({ reference, slot: id })
    }
  }
  return wishes
}

async function ready(url: string): Promise<void> {
  for (const until = Date.now() + 60_000; Date.now() < until; await wait(50)) {
    const answer = await fetch(`${url}/api/health/ready`).catch(() => null)
    if (answer?.ok) return
  }
  throw new Error('the product did not recover within a minute')
}

async function undelivered(crush: Crush): Promise<string[]> {
  for (const until = Date.now() + 60_000; Date.now() < until; await wait(500)) {
    if ((await openLetters(crush)) === 0) return []
  }
  return [`${await openLetters(crush)} letters are still open after a minute`]
}
