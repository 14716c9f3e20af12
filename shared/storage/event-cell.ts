import { beats, pitch, type TakeMs, takeMs } from '../base/units'
import { failed, ok, type Result } from '../base/result'
import { assertNever } from '../base/assert-never'
import {
  isCoachAnswer,
  isCoachType,
  isPlainValue,
  type CoachPayload,
  type Pedal,
  type SessionEvent,
} from '../performance/session-event'

/**
 * Events as one JSON list of short tuples, a sixth of the size of their objects:
 * `["d", atMs, pitch, velocity]` down, `["u", atMs, pitch]` up, `["p", atMs, pedal, value]` pedal,
 * `["t", atMs, onset]` went to, `["c", atMs, onset, dueMs, quartersPerMinute]` click started, with a sixth
 * item 1 by the marks of the score, `["g", atMs, sinceMs]` gap, `["%", atMs, percent]` tempo set, `["s", atMs, id, type, payload]` coach said, `["a", atMs, id, answer]` coach
 * answered. A velocity may be null; a fifth item of a key that is down is its probability. Numbers come back to the last
 * bit.
 */
export function eventsToCell(events: readonly SessionEvent[]): string {
  return JSON.stringify(events.map(eventToTuple))
}

/** Joins the cells of one session without reading them. */
export function joinEventCells(cells: readonly string[]): string {
  const insides = cells.map((cell) => cell.slice(1, -1)).filter((inside) => inside !== '')
  return `[${insides.join(',')}]`
}

export function eventsFromCell(cell: string): Result<readonly SessionEvent[], 'damaged'> {
  const tuples = parseList(cell)
  if (!tuples) return failed('damaged')
  const events = tuples.map(eventFromTuple)
  return events.every((event) => event !== null) ? ok(events) : failed('damaged')
}

const BY_MARKS = 1

type EventTuple = readonly [kind: string, atMs: number, ...rest: readonly (string | number | null | CoachPayload)[]]

function eventToTuple(event: SessionEvent): EventTuple {
  switch (event.kind) {
    case 'keyDown':
      return [
        'd',
        event.atMs,
        event.pitch,
        event.velocity,
        ...(event.probability === undefined ? [] : [event.probability]),
      ]
    case 'keyUp':
      return ['u', event.atMs, event.pitch]
    case 'pedal':
      return ['p', event.atMs, event.pedal, event.value]
    case 'wentTo':
      return ['t', event.atMs, event.onset]
    case 'clickStarted':
      return [
        'c',
        event.atMs,
        event.onset,
        event.dueMs,
        event.quartersPerMinute,
        ...(event.isByMarks === true ? [BY_MARKS] : []),
      ]
    case 'gap':
      return ['g', event.atMs, event.sinceMs]
    case 'tempoSet':
      return ['%', event.atMs, event.percent]
    case 'coachSaid':
      return ['s', event.atMs, event.id, event.type, event.payload]
    case 'coachAnswered':
      return ['a', event.atMs, event.id, event.answer]
    default:
      return assertNever(event)
  }
}

function parseList(cell: string): readonly unknown[] | null {
  try {
    const parsed: unknown = JSON.parse(cell)
    return Array.isArray(parsed) ? parsed : null
  } catch {
    return null
  }
}

function eventFromTuple(tuple: unknown): SessionEvent | null {
  if (!Array.isArray(tuple)) return null
  const [kind, at, first, second, third, fourth] = tuple as readonly unknown[]
  if (typeof at !== 'number') return null
  const atMs = takeMs(at)

  if (kind === 'p') {
    return isPedal(first) && isMidiValue(second) ? { kind: 'pedal', atMs, pedal: first, value: second } : null
  }
  if (kind === 's') {
    return typeof first === 'string' && isCoachType(second) && isPayload(third)
      ? { kind: 'coachSaid', atMs, id: first, type: second, payload: third }
      : null
  }
  if (kind === 'a') {
    return typeof first === 'string' && isCoachAnswer(second)
      ? { kind: 'coachAnswered', atMs, id: first, answer: second }
      : null
  }
  if (typeof first !== 'number') return null
  if (kind === '%') return isTempo(first) ? { kind: 'tempoSet', atMs, percent: first } : null
  if (kind === 't') return { kind: 'wentTo', atMs, onset: beats(first) }
  if (kind === 'c') return isNumber(second) && isTempo(third) ? clickFrom(atMs, first, second, third, fourth) : null
  if (kind === 'g') return { kind: 'gap', atMs, sinceMs: takeMs(first) }
  if (!isMidiValue(first)) return null
  if (kind === 'u') return { kind: 'keyUp', atMs, pitch: pitch(first) }
  if (kind !== 'd' || (second !== null && !isMidiValue(second))) return null
  const keyDown = { kind: 'keyDown' as const, atMs, pitch: pitch(first), velocity: second }
  if (third === undefined) return keyDown
  return isProbability(third) ? { ...keyDown, probability: third } : null
}

function isProbability(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1
}

function clickFrom(
  atMs: TakeMs,
  onset: number,
  dueMs: number,
  quartersPerMinute: number,
  marks: unknown,
): SessionEvent {
  const click = { kind: 'clickStarted' as const, atMs, onset: beats(onset), dueMs: takeMs(dueMs), quartersPerMinute }
  return marks === BY_MARKS ? { ...click, isByMarks: true } : click
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number'
}

/** A click that stands still would divide by nothing. */
function isTempo(value: unknown): value is number {
  return isNumber(value) && value > 0
}

function isMidiValue(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 127
}

function isPayload(value: unknown): value is CoachPayload {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return Object.values(value).every(isPlainValue)
}

function isPedal(value: unknown): value is Pedal {
  return value === 'sustain' || value === 'sostenuto' || value === 'soft'
}
