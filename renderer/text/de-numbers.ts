/** Between a number and its unit, and before three dots: a line never breaks there. */
const NO_BREAK = '\u00a0'

/** "1 Stück", "3 Stücke" */
export function several(count: number, one: string, many: string): string {
  return `${count}${NO_BREAK}${count === 1 ? one : many}`
}

/** "12 ms" */
export function milliseconds(ms: number): string {
  return `${Math.round(ms)}${NO_BREAK}ms`
}

/** "±34 ms" */
export function spread(ms: number): string {
  return `±${milliseconds(ms)}`
}

/** Of whole percents: "85 %" */
export function percents(value: number): string {
  return `${Math.round(value)}${NO_BREAK}%`
}

/** Of a share from 0 to 1: "85 %" */
export function shareInPercent(share: number): string {
  return percents(share * 100)
}
