import { z } from 'zod'
import { failed, ok, type Result } from '../../shared/base/result'
import { pitch, takeMs } from '../../shared/base/units'
import type { SessionEvent } from '../../shared/performance/session-event'
import { MAX_PERFORMED_NOTES } from './read-midi-performance'

/** The k-th `keyDown` is the note with performance index k: notes are counted by (time, pitch, place in the list). */
export interface HeardPerformance {
  readonly events: readonly SessionEvent[]
}

/** `sentence` is for the person. */
export interface HeardPerformanceProblem {
  readonly kind: 'notJson' | 'notList' | 'badNote' | 'noNotes' | 'tooManyNotes'
  readonly sentence: string
}

/** The last moment of a performance. Ours: a day, as for MIDI files. */
export const LONGEST_PERFORMANCE_MS = 86_400_000

const time = z.number().min(0).max(LONGEST_PERFORMANCE_MS)
const heardNote = z
  .strictObject({
    atMs: time,
    pitch: z.number().int().min(0).max(127),
    probability: z.number().min(0).max(1).optional(),
    releaseMs: time.optional(),
  })
  .refine(({ atMs, releaseMs }) => releaseMs === undefined || releaseMs >= atMs, { path: ['releaseMs'] })
type HeardNote = z.output<typeof heardNote>

/** Reads what a listener heard, a JSON list of notes without velocities; the first event is at 0 ms. */
export function readHeardPerformance(bytes: Uint8Array): Result<HeardPerformance, HeardPerformanceProblem> {
  const list = parseJson(bytes)
  if (list === undefined) return failed({ kind: 'notJson', sentence: 'This is not JSON, or it is damaged.' })
  if (!Array.isArray(list)) {
    return failed({ kind: 'notList', sentence: 'This JSON is not a list of notes, which a performance must be.' })
  }
  if (list.length === 0) return failed({ kind: 'noNotes', sentence: 'There are no notes in this list.' })
  if (list.length > MAX_PERFORMED_NOTES) {
    const sentence = `This list has ${list.length} notes; at most ${MAX_PERFORMED_NOTES} are read.`
    return failed({ kind: 'tooManyNotes', sentence })
  }
  const notes: HeardNote[] = []
  for (const [index, item] of list.entries()) {
    const note = heardNote.safeParse(item)
    if (!note.success) return failed({ kind: 'badNote', sentence: describe(index, note.error) })
    notes.push(note.data)
  }
  return ok({ events: toEvents(notes) })
}

/** undefined where it is no JSON. */
function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

const RULES: Readonly<Record<string, string>> = {
  atMs: `“atMs” is a number from 0 to ${LONGEST_PERFORMANCE_MS}, when the key went down`,
  pitch: '“pitch” is a whole number from 0 to 127, the key',
  probability: '“probability” is a number from 0 to 1, or left out',
  releaseMs: '“releaseMs” is a number not below “atMs”, when the key went up, or left out',
}
const FIELDS = 'a note has “atMs”, “pitch” and, where they are known, “probability” and “releaseMs”'

/** People count from 1. */
function describe(index: number, { issues: [issue] }: z.ZodError): string {
  return `Note ${index + 1} of this list cannot be read: ${RULES[String(issue?.path[0])] ?? FIELDS}.`
}

/** What comes first at one moment: releases, key presses, then the release of a note without length. */
const RANK = { release: 0, press: 1, releaseAtOnce: 2 }

function toEvents(notes: readonly HeardNote[]): readonly SessionEvent[] {
  const firstMs = notes.reduce((first, { atMs }) => Math.min(first, atMs), Infinity)
  const ranked = notes.flatMap((note) => ranksOf(note, firstMs))
  return ranked
    .toSorted(
      (one, other) => one.event.atMs - other.event.atMs || one.rank - other.rank || one.event.pitch - other.event.pitch,
    )
    .map(({ event }) => event)
}

function ranksOf(note: HeardNote, firstMs: number) {
  const key = pitch(note.pitch)
  const { atMs, releaseMs, probability } = note
  const press = { kind: 'keyDown' as const, atMs: takeMs(atMs - firstMs), pitch: key, velocity: null }
  const down = { rank: RANK.press, event: probability === undefined ? press : { ...press, probability } }
  if (releaseMs === undefined) return [down]
  const rank = releaseMs === atMs ? RANK.releaseAtOnce : RANK.release
  return [down, { rank, event: { kind: 'keyUp' as const, atMs: takeMs(releaseMs - firstMs), pitch: key } }]
}
