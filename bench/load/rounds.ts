import { type Figures, medianRound } from './figures'

export type Pace = { warmSeconds: number; seconds: number; rounds: number }

type Work = (seconds: number) => Promise<Figures>

/**
 * Warm-up, then the thing and its floor in turns, so that whatever else the machine does meets both. The median round of
 * each is quoted.
 */
export async function inTurns(
  pace: Pace,
  thing: Work,
  floor?: Work,
): Promise<{ thing: Figures; floor: Figures | null }> {
  await thing(pace.warmSeconds)
  await floor?.(pace.warmSeconds)
  const things: Figures[] = []
  const floors: Figures[] = []
  for (let n = 0; n < pace.rounds; n++) {
    if (floor) floors.push(await floor(pace.seconds))
    things.push(await thing(pace.seconds))
  }
  return { thing: medianRound(things), floor: floors.length > 0 ? medianRound(floors) : null }
}
