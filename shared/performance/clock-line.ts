/** The quickest message of a stretch of time: when its device sent it, and how much later it arrived than that. */
export interface ClockSight {
  readonly deviceMs: number
  /** Arrival minus device time. */
  readonly offsetMs: number
}

/** How much later than the device's own clock ours is, as a line over the device's time. */
export interface ClockLine {
  readonly fromMs: number
  readonly offsetMs: number
  /** Ms our clock gains for each ms of the device's. */
  readonly slope: number
}

export function offsetOnLine({ fromMs, offsetMs, slope }: ClockLine, deviceMs: number): number {
  return offsetMs + slope * (deviceMs - fromMs)
}

/**
 * The highest line that lies below all sights: messages are only ever late, so no sight lies below the truth. It is
 * highest in the middle of the time seen (Moon, Skelly, Towsley 1999: "Estimation and removal of clock skew from
 * network delay measurements"), which lets a few late messages at either end not tilt it. `sights` are in the order
 * of time and at least one.
 */
export function lineBelow(sights: readonly ClockSight[], steepestSlope: number): ClockLine {
  const fromMs = sights.reduce((sum, { deviceMs }) => sum + deviceMs, 0) / sights.length
  const slope = clamp(slopeBelow(lowerHull(sights), fromMs), -steepestSlope, steepestSlope)
  const offsets = sights.map(({ deviceMs, offsetMs }) => offsetMs - slope * (deviceMs - fromMs))
  return { fromMs, offsetMs: Math.min(...offsets), slope }
}

/** Of the edge of the hull that spans that moment. */
function slopeBelow(hull: readonly ClockSight[], atMs: number): number {
  const end = hull.findIndex(({ deviceMs }) => deviceMs > atMs)
  const [before, after] = [hull[end - 1], hull[end]]
  return before && after ? slopeBetween(before, after) : 0
}

/** Andrew's monotone chain. */
function lowerHull(sights: readonly ClockSight[]): readonly ClockSight[] {
  const hull: ClockSight[] = []
  for (const sight of sights) {
    while (isAbove(hull.at(-1), hull.at(-2), sight)) hull.pop()
    hull.push(sight)
  }
  return hull
}

/** Whether the last corner lies on or above the straight way from the one before it to the next. */
function isAbove(last: ClockSight | undefined, before: ClockSight | undefined, next: ClockSight): boolean {
  return last !== undefined && before !== undefined && slopeBetween(before, last) >= slopeBetween(before, next)
}

function slopeBetween(one: ClockSight, other: ClockSight): number {
  return (other.offsetMs - one.offsetMs) / (other.deviceMs - one.deviceMs)
}

function clamp(value: number, lowest: number, highest: number): number {
  return Math.min(Math.max(value, lowest), highest)
}
