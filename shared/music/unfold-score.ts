import type { NoteId } from '../base/ids'
import { beats, type Beats, type Pitch } from '../base/units'
import type { Bar, DynamicMark, Hairpin, PedalSpan, Score, ScoreNote, TempoMark } from './score'
import type { WrittenBar, WrittenNote, WrittenScore, WrittenSpan } from './written-score'
import { playingOrder } from './unfold'

/** The finest grid that notes are placed on: 2⁸·3²·5·7 steps of a quarter note, so that triplets meet exactly. */
const STEPS_PER_QUARTER = 80_640

/** Assumed where nothing is written; the metronome's middle and the default of MIDI files. */
export const USUAL_QUARTERS_PER_MINUTE = 120

/** Lays the written bars out in the order of playing. */
export function unfoldScore(written: WrittenScore): Score {
  const order = written.order ?? playingOrder(written.bars.map((bar) => bar.repeats))
  const played = layOut(written.bars, order)
  return {
    notes: unfoldNotes(played),
    bars: played.map(toBar),
    tempos: unfoldTempos(played, written.bars),
    dynamics: byOnset(played.flatMap(toDynamics)),
    hairpins: byOnset(played.flatMap((bar) => toHairpins(bar, played))),
    pedals: byOnset(played.flatMap((bar) => toPedals(bar, played))),
    end: endOf(played),
    isEngraved: written.isEngraved,
  }
}

/** One playing of a written bar. */
interface PlayedBar {
  readonly index: number
  readonly writtenIndex: number
  readonly written: WrittenBar
  readonly pass: number
  readonly onset: number
}

/** Rounds to the grid: sums of thirds in two voices otherwise differ in the last bit. */
export function snap(quarters: number): number {
  return Math.round(quarters * STEPS_PER_QUARTER) / STEPS_PER_QUARTER
}

function layOut(bars: readonly WrittenBar[], order: readonly number[]): readonly PlayedBar[] {
  const passes = new Map<number, number>()
  let onset = 0
  return order.flatMap((writtenIndex, index) => {
    const written = bars[writtenIndex]
    if (!written) return []
    const pass = (passes.get(writtenIndex) ?? 0) + 1
    passes.set(writtenIndex, pass)
    const played = { index, writtenIndex, written, pass, onset }
    onset = snap(onset + written.duration)
    return [played]
  })
}

function toBar(bar: PlayedBar): Bar {
  const { id, number, duration, metre } = bar.written
  const startsSection = bar.index === 0 || bar.written.startsSection
  return { index: bar.index, id, number, pass: bar.pass, onset: beats(bar.onset), duration, metre, startsSection }
}

function at(bar: PlayedBar, offset: number): Beats {
  return beats(snap(bar.onset + offset))
}

/** A written note at one of its playings. */
interface DueNote {
  readonly bar: PlayedBar
  readonly note: WrittenNote
  readonly onset: Beats
}

function unfoldNotes(played: readonly PlayedBar[]): readonly ScoreNote[] {
  const due = played.flatMap((bar) => bar.written.notes.map((note) => ({ bar, note, onset: at(bar, note.offset) })))
  const continuations = findContinuations(due)
  const absorbed = new Set(continuations.values())
  const struck = due.filter((candidate) => !absorbed.has(candidate))
  return struck.toSorted(inPlayingOrder).map((first, index) => toScoreNote(first, index, continuations))
}

/** The tied playing that each playing flows into: it begins exactly where the first one ends. */
function findContinuations(due: readonly DueNote[]): ReadonlyMap<DueNote, DueNote> {
  const playings = new Map<string, DueNote>()
  for (const one of due) playings.set(playingKey(one.note.id, one.onset), one)
  const continuations = new Map<DueNote, DueNote>()
  for (const one of due) {
    const end = snap(one.onset + one.note.duration)
    const next = one.note.tiedTo.map((id) => playings.get(playingKey(id, end))).find((playing) => playing !== undefined)
    if (next && next !== one && next.note.pitch === one.note.pitch) continuations.set(one, next)
  }
  return continuations
}

function playingKey(id: NoteId, onset: number): string {
  return `${onset} ${id}`
}

function inPlayingOrder(one: DueNote, other: DueNote): number {
  return (
    one.onset - other.onset ||
    Number(other.note.isGrace) - Number(one.note.isGrace) ||
    (one.note.isGrace ? 0 : one.note.pitch - other.note.pitch)
  )
}

function toScoreNote(first: DueNote, index: number, continuations: ReadonlyMap<DueNote, DueNote>): ScoreNote {
  const tied: DueNote[] = []
  for (let next = continuations.get(first); next && tied.length < continuations.size; next = continuations.get(next)) {
    tied.push(next)
  }
  const last = tied.at(-1) ?? first
  const { note } = first
  const held = [first, ...tied].map((due) => due.note)
  return {
    index,
    id: note.id,
    pass: first.bar.pass,
    onset: first.onset,
    duration: note.isGrace ? 0 : snap(last.onset + last.note.duration - first.onset),
    pitch: note.pitch,
    name: note.name,
    bar: first.bar.index,
    hand: note.hand,
    staff: note.staff,
    voice: note.voice,
    isGrace: note.isGrace,
    ornament: held.find(({ ornament }) => ornament !== null)?.ornament ?? null,
    ornamentPitches: unionOf(held.map(({ ornamentPitches }) => ornamentPitches)),
    isArpeggiated: note.isArpeggiated,
    isStaccato: note.isStaccato,
    isAccented: note.isAccented,
    // A slur to the end of a tie leads nowhere, one from there leads on.
    isSlurred: last.note.isSlurred,
    tiedIds: tied.map((next) => next.note.id),
    fingering: note.fingering,
  }
}

/** The keys of all these lists, ascending. */
function unionOf(lists: readonly (readonly Pitch[])[]): readonly Pitch[] {
  const [only, ...others] = lists.filter((list) => list.length > 0)
  if (others.length === 0) return only ?? []
  return [...new Set([only ?? [], ...others].flat())].toSorted((one, other) => one - other)
}

/** A repeat goes back to the tempo that was written at its beginning. */
function unfoldTempos(played: readonly PlayedBar[], bars: readonly WrittenBar[]): readonly TempoMark[] {
  const standing = temposAtBarStarts(bars)
  const marks = played.flatMap((bar) => [
    { onset: at(bar, 0), quartersPerMinute: standing[bar.writtenIndex] ?? USUAL_QUARTERS_PER_MINUTE },
    ...bar.written.tempos.map((mark) => ({ onset: at(bar, mark.offset), quartersPerMinute: mark.quartersPerMinute })),
  ])
  return dropUnchanged(byOnset(marks))
}

function temposAtBarStarts(bars: readonly WrittenBar[]): readonly number[] {
  const first = bars.flatMap((bar) => bar.tempos)[0]
  let current = first?.quartersPerMinute ?? USUAL_QUARTERS_PER_MINUTE
  return bars.map((bar) => {
    const onBarLine = bar.tempos.findLast((mark) => mark.offset === 0)
    const atStart = onBarLine?.quartersPerMinute ?? current
    current = bar.tempos.at(-1)?.quartersPerMinute ?? current
    return atStart
  })
}

function dropUnchanged(marks: readonly TempoMark[]): readonly TempoMark[] {
  const settled = marks.filter((mark, index) => marks[index + 1]?.onset !== mark.onset)
  return settled.filter((mark, index) => mark.quartersPerMinute !== settled[index - 1]?.quartersPerMinute)
}

function toDynamics(bar: PlayedBar): readonly DynamicMark[] {
  return bar.written.dynamics.map(({ offset, mark, staff }) => ({ onset: at(bar, offset), mark, staff }))
}

function toHairpins(bar: PlayedBar, played: readonly PlayedBar[]): readonly Hairpin[] {
  return bar.written.hairpins.map((span) => {
    const { direction, staff } = span
    return { onset: at(bar, span.offset), end: endOfSpan(span, bar, played), direction, staff }
  })
}

function toPedals(bar: PlayedBar, played: readonly PlayedBar[]): readonly PedalSpan[] {
  return bar.written.pedals.map((span) => ({ onset: at(bar, span.offset), end: endOfSpan(span, bar, played) }))
}

/** A span that a jump cuts off ends with the last bar before the jump. */
function endOfSpan(span: WrittenSpan, from: PlayedBar, played: readonly PlayedBar[]): Beats {
  let bar = from
  while (bar.writtenIndex < span.endBar) {
    const next = played[bar.index + 1]
    if (next?.writtenIndex !== bar.writtenIndex + 1) return at(bar, bar.written.duration)
    bar = next
  }
  return at(bar, span.endOffset)
}

function endOf(played: readonly PlayedBar[]): Beats {
  const last = played.at(-1)
  return last ? at(last, last.written.duration) : beats(0)
}

function byOnset<Mark extends { readonly onset: Beats }>(marks: readonly Mark[]): readonly Mark[] {
  return marks.toSorted((one, other) => one.onset - other.onset)
}
