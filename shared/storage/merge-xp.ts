import type { XpDocument } from './cloud-documents'

/** Awards are made once and never changed, so the same id is the same award. In the order of their ids. */
export function mergeXp(here: readonly XpDocument[], there: readonly XpDocument[]): readonly XpDocument[] {
  const awards = new Map([...there, ...here].map((award) => [award.id, award]))
  return [...awards.values()].sort((one, other) => (one.id < other.id ? -1 : 1))
}
