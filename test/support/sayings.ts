/** What a catalogue says at one place: a sentence, or a function that makes one. */
export type Saying = string | ((...given: never[]) => unknown)

/** Every place of a catalogue, as "review.sums.clean". */
export function sayingsOf(catalogue: object, path = ''): ReadonlyMap<string, Saying> {
  const places = Object.entries(catalogue).map(([name, value]: [string, unknown]) => {
    const place = path === '' ? name : `${path}.${name}`
    if (typeof value === 'string' || typeof value === 'function') return new Map([[place, value as Saying]])
    if (typeof value === 'object' && value !== null) return sayingsOf(value, place)
    throw new Error(`${place} is neither a sentence nor holds some`)
  })
  return new Map(places.flatMap((some) => [...some]))
}

/** All that a place says: a sentence, or those of an object that a function makes. */
export function saidAt(saying: Saying, given: readonly unknown[]): readonly string[] {
  const said = typeof saying === 'string' ? saying : saying(...(given as never[]))
  if (typeof said === 'object' && said !== null) return [...sayingsOf(said).values()].map(String)
  return [String(said)]
}

/** Of what a program says where it has no words. */
export const SPEECHLESS = /undefined|null|NaN|\[object|^\s*$/
