/**
 * Works on the items in their order, at most `width` at a time, until `work` says to stop; those under way are waited
 * for. Gives the first stop, or null when all are done.
 */
export async function inFlight<Item, Stop>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<Stop | null>,
): Promise<Stop | null> {
  const remaining = items.values()
  let stop: Stop | null = null
  async function worker(): Promise<void> {
    // One iterator among all workers: whoever is free takes the next.
    for (let next = remaining.next(); next.done !== true && stop === null; next = remaining.next()) {
      const stopped = await work(next.value)
      stop ??= stopped
    }
  }
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker))
  return stop
}
