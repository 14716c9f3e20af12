import { type DifferenceKind, isConvention } from './difference-kinds'

export interface Linked {
  readonly kind: DifferenceKind
  /** The written notes that the truth and we speak of here, by the group of their twins. */
  readonly groups: readonly string[]
}

/**
 * A note that the truth sees otherwise pushes its neighbours of the same pitch on: each of them takes the next one's
 * place. Differences that share a written note are one chain; a convention in it is the cause of all of it.
 */
export function spreadCauses<Item extends Linked>(differences: readonly Item[]): readonly Item[] {
  const kinds = differences.map(({ kind }) => kind)
  const placesByGroup = new Map<string, number[]>()
  differences.forEach(({ groups }, place) => {
    for (const group of groups) placesByGroup.set(group, [...(placesByGroup.get(group) ?? []), place])
  })
  const isCaused = (place: number) => isConvention(kinds[place] ?? 'elsewhere')
  const waiting = [...kinds.keys()].filter(isCaused)
  for (let place = waiting.shift(); place !== undefined; place = waiting.shift()) {
    const linked = differences[place]?.groups.flatMap((group) => placesByGroup.get(group) ?? []) ?? []
    for (const next of linked.filter((other) => !isCaused(other))) {
      kinds[next] = kinds[place] ?? 'elsewhere'
      waiting.push(next)
    }
  }
  return differences.map((difference, place) => ({ ...difference, kind: kinds[place] ?? difference.kind }))
}
