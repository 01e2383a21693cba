/** Whether somebody may say when a person is away: their own absences, or everybody's. */
export function mayTell(
  { id, rights }: { id: string; rights: readonly string[] },
  personId: string,
): boolean {
  return rights.includes('presences.all') || (id === personId && rights.includes('presences.own'))
}
