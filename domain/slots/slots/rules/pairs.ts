/** A free aircraft that a free pilot could take. `rank` is the club's own order, lowest first. */
export type FreeAircraft = { id: string; rank: number }

/** A free pilot: flights already on that day, and the free aircraft that fit. */
export type FreePilot = { id: string; rank: number; load: number; aircraft: ReadonlySet<string> }

/** The most pairs that can fly at once; `edges[pilot]` are the indices of the aircraft that fit (augmenting paths). */
export function maximumMatching(edges: readonly (readonly number[])[]): number {
  const pilotOf: number[] = []
  let size = 0
  for (let pilot = 0; pilot < edges.length; pilot++) if (seat(pilot, edges, pilotOf, [])) size++
  return size
}

function seat(
  pilot: number,
  edges: readonly (readonly number[])[],
  pilotOf: number[],
  tried: boolean[],
): boolean {
  for (const aircraft of edges[pilot] ?? []) {
    if (tried[aircraft]) continue
    tried[aircraft] = true
    const other = pilotOf[aircraft]
    if (other === undefined || seat(other, edges, pilotOf, tried)) {
      pilotOf[aircraft] = pilot
      return true
    }
  }
  return false
}

/**
 * The pairs to try, in order of preference: the pilot least loaded that day (then by rank, by id), then the club's order
 * of aircraft. Only those that leave as many other pairs as possible: one less than the maximum matching.
 */
export function pairsInOrder(
  pilots: readonly FreePilot[],
  aircraft: readonly FreeAircraft[],
): { aircraftId: string; pilotId: string }[] {
  const crew = pilots.toSorted((a, b) => a.load - b.load || byRank(a, b))
  const fleet = aircraft.toSorted(byRank)
  const edges = crew.map((pilot) => fleet.flatMap(({ id }, index) => (pilot.aircraft.has(id) ? [index] : [])))
  const most = maximumMatching(edges)
  return crew.flatMap((pilot, row) =>
    fleet.flatMap((plane, column) => {
      if (!pilot.aircraft.has(plane.id)) return []
      const others = edges.toSpliced(row, 1).map((fit) => fit.filter((index) => index !== column))
      return maximumMatching(others) === most - 1 ? [{ aircraftId: plane.id, pilotId: pilot.id }] : []
    }),
  )
}

function byRank(a: FreeAircraft, b: FreeAircraft): number {
  return a.rank - b.rank || (a.id < b.id ? -1 : 1)
}
