/** Milliseconds that work takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}

/** As people read it: 68,000. */
export function thousands(count: number): string {
  return Math.round(count).toLocaleString('en')
}
