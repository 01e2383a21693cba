const held = globalThis as typeof globalThis & { envolHeld?: Map<string, unknown> }

/** Something that a process has one of. Next bundles its layers apart, so it cannot be a module's own. */
export function processWide<T>(name: string, make: () => T): T {
  held.envolHeld ??= new Map()
  if (!held.envolHeld.has(name)) held.envolHeld.set(name, make())
  return held.envolHeld.get(name) as T
}
