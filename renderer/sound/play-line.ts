import { firstNotBefore } from '../../shared/base/first-from'

/** A key that sounds, in ms on the line of the music, where nothing is slower or faster than it stands there. */
export interface LineNote {
  readonly atMs: number
  /** Until it is damped: by the key, or later by the pedal. */
  readonly untilMs: number
  readonly pitch: number
  readonly velocity: number
}

/** The same key on the clock of the window, as it is to be heard. */
export interface DueNote {
  readonly atMs: number
  readonly untilMs: number
  readonly pitch: number
  readonly velocity: number
}

export interface Line {
  /** By `atMs`. */
  readonly notes: readonly LineNote[]
  readonly fromMs: number
  /** Where it is over, or where it goes back to `loopMs`. */
  readonly untilMs: number
  /** Where it begins again each time; null where it is played once. */
  readonly loopMs: number | null
  /** 2 is twice as fast as it stands there. */
  readonly speed: number
}

/** What is to sound when, and where one is: no clock and no sound, so that it can be asked about any moment. */
export interface PlayLine {
  /** What begins before `untilWindowMs` and was not taken yet. Each note is given once, each time round. */
  take(untilWindowMs: number): readonly DueNote[]
  /** From the end of what was taken on: that much is with the sound card already. */
  setSpeed(speed: number): void
  /** Where on the line one is at a moment that was taken already. */
  lineMsAt(windowMs: number): number
  /** When it is over; null before that is known, and in a loop for ever. */
  endsAtMs(): number | null
}

/** From here on the line runs straight, until the next stretch. */
interface Stretch {
  readonly windowMs: number
  readonly lineMs: number
  readonly speed: number
}

/** No loop is shorter than this: it would be a noise, and never end here. */
const SHORTEST_LOOP_MS = 50

export function createPlayLine(line: Line, startWindowMs: number): PlayLine {
  const { notes, untilMs } = line
  const loopMs = line.loopMs !== null && untilMs - line.loopMs >= SHORTEST_LOOP_MS ? line.loopMs : null
  let stretches: Stretch[] = [{ windowMs: startWindowMs, lineMs: line.fromMs, speed: line.speed }]
  let next = indexFrom(notes, line.fromMs)
  let takenMs = startWindowMs
  let endsAtMs: number | null = null
  const isOver = () => endsAtMs !== null

  function take(untilWindowMs: number): readonly DueNote[] {
    const due: DueNote[] = []
    while (!isOver()) {
      const note = notes[next]
      const isHere = note !== undefined && note.atMs < untilMs
      const atMs = windowMsOf(isHere ? note.atMs : untilMs)
      if (atMs >= untilWindowMs) break
      if (isHere) {
        due.push(dueNote(note, atMs))
        next += 1
      } else turn(atMs)
    }
    takenMs = Math.max(takenMs, untilWindowMs)
    forgetBefore(startOfMemory())
    return due
  }

  /** A note that is held over the end of a loop ends with it: the beginning strikes its key anew. */
  function dueNote({ pitch, velocity, ...note }: LineNote, atMs: number): DueNote {
    const lineEndMs = loopMs !== null ? Math.min(note.untilMs, untilMs) : note.untilMs
    return { atMs, untilMs: windowMsOf(lineEndMs), pitch, velocity }
  }

  function turn(atMs: number): void {
    if (loopMs === null) {
      endsAtMs = atMs
      return
    }
    stretches.push({ windowMs: atMs, lineMs: loopMs, speed: latest().speed })
    next = indexFrom(notes, loopMs)
  }

  const latest = () => stretches.at(-1) ?? { windowMs: startWindowMs, lineMs: line.fromMs, speed: line.speed }
  function windowMsOf(lineMs: number): number {
    const last = latest()
    return last.windowMs + (lineMs - last.lineMs) / last.speed
  }

  function lineMsAt(windowMs: number): number {
    const stretch = stretches.findLast((one) => one.windowMs <= windowMs) ?? stretches[0] ?? latest()
    const lineMs = stretch.lineMs + Math.max(0, windowMs - stretch.windowMs) * stretch.speed
    return Math.min(lineMs, untilMs)
  }

  /** Nobody asks for what is longer ago than this. */
  const startOfMemory = () => takenMs - MEMORY_MS
  function forgetBefore(windowMs: number): void {
    const current = stretches.findLastIndex((one) => one.windowMs <= windowMs)
    if (current > 0) stretches = stretches.slice(current)
  }

  return {
    take,
    setSpeed(speed) {
      if (speed === latest().speed) return
      const last = latest()
      const lineMs = last.lineMs + (takenMs - last.windowMs) * last.speed
      stretches.push({ windowMs: takenMs, lineMs, speed })
    },
    lineMsAt,
    endsAtMs: () => endsAtMs,
  }
}

const MEMORY_MS = 10_000

function indexFrom(notes: readonly LineNote[], lineMs: number): number {
  return firstNotBefore(notes, lineMs, (note, atMs) => note.atMs < atMs)
}
