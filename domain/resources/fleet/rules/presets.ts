import type { TypePreset } from '../schema'

/**
 * Types that clubs fly, as their flight manuals roughly have them: masses differ from one aircraft to the next, so each is to be checked
 * against the aircraft's own weighing report. Fuel is one hour's with a reserve.
 */
export const typePresets: readonly TypePreset[] = [
  { type: 'Aquila A210', seats: 2, emptyMassKg: 510, maximumMassKg: 750, fuelKg: 35 },
  { type: 'Cessna 152', seats: 2, emptyMassKg: 520, maximumMassKg: 757, fuelKg: 40 },
  { type: 'Cessna 172', seats: 4, emptyMassKg: 700, maximumMassKg: 1043, fuelKg: 55 },
  { type: 'DA40', seats: 4, emptyMassKg: 760, maximumMassKg: 1150, fuelKg: 55 },
  { type: 'DR400/120', seats: 4, emptyMassKg: 560, maximumMassKg: 900, fuelKg: 45 },
  { type: 'DR400/140', seats: 4, emptyMassKg: 580, maximumMassKg: 1000, fuelKg: 50 },
  { type: 'DR400/160', seats: 4, emptyMassKg: 600, maximumMassKg: 1050, fuelKg: 55 },
  { type: 'DR400/180', seats: 4, emptyMassKg: 620, maximumMassKg: 1100, fuelKg: 65 },
  { type: 'Piper PA-28-161', seats: 4, emptyMassKg: 640, maximumMassKg: 1055, fuelKg: 55 },
  { type: 'Piper PA-28-181', seats: 4, emptyMassKg: 680, maximumMassKg: 1157, fuelKg: 60 },
  { type: 'Tecnam P2008', seats: 2, emptyMassKg: 400, maximumMassKg: 650, fuelKg: 30 },
]

/** The preset of a type, whatever its case; null for a type that is not known. */
export function presetOf(type: string): TypePreset | null {
  return typePresets.find((preset) => preset.type.toLowerCase() === type.trim().toLowerCase()) ?? null
}
