/**
 * Sets every clock of a program that a person can read ahead by so many ms, as if its computer's were set. It stands
 * alone: it is sent to the process and the page under test as text.
 */
export function setClockAhead(aheadMs: number): void {
  const SystemDate = Date
  const now = () => SystemDate.now() + aheadMs
  globalThis.Date = new Proxy(SystemDate, {
    construct: (_, parts: readonly unknown[], asked) =>
      Reflect.construct(SystemDate, parts.length === 0 ? [now()] : parts, asked) as Date,
    get: (_, name) => (name === 'now' ? now : (Reflect.get(SystemDate, name) as unknown)),
  })
  Object.defineProperty(performance, 'timeOrigin', { value: performance.timeOrigin + aheadMs })
}

/** For Node's command line: the program it starts has its clock ahead, and all of its threads. */
export function clockAheadArguments(aheadMs: number): readonly string[] {
  const program = `(${setClockAhead.toString()})(${aheadMs})`
  return ['--import', `data:text/javascript,${encodeURIComponent(program)}`]
}
