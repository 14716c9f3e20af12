const NANOSECONDS_PER_MS = 1e6

/** The clock of the machine that no setting moves, in ms: the same in all threads and processes, and in native code. */
export function readSteadyMs(): number {
  return Number(process.hrtime.bigint()) / NANOSECONDS_PER_MS
}
