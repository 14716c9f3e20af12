/**
 * Works on the items in their order, at most `width` at a time, until `work` says to stop; those under way are waited
 * for. Gives the first stop, or null when all are done.
 */
export async function inFlight<Item, Stop>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<Stop | null>,
): Promise<Stop | null> {
  let next = 0
  let stop: Stop | null = null
  async function worker(): Promise<void> {
    for (let item = items[next++]; item !== undefined && stop === null; item = items[next++]) {
      const stopped = await work(item)
      stop ??= stopped
    }
  }
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker))
  return stop
}
