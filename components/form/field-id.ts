/** The id of a field's control, made of its name: `passengerName[0]` is `passengerName-0`. */
export function fieldId(name: string): string {
  return name.replace(/[^A-Za-z0-9]+/g, '-').replace(/-$/, '')
}
