import type { NoteId } from '../../shared/base/ids'
import type { Beats, Pitch } from '../../shared/base/units'
import type { CoachNews } from '../../shared/contract/coach-messages'
import { assertNever } from '../../shared/base/assert-never'
import type { LiveVerdict } from '../../shared/follow/live-verdict'
import type { SessionReport } from '../../shared/grade/session-report'
import type { Score, ScoreNote } from '../../shared/music/score'
import type { PlayedNote } from '../../shared/performance/played-note'
import { beginOf } from './begin-of'
import { pressedIndex } from './pressed-index'

/** What is painted on a written note. */
export type Mark =
  | { readonly kind: 'correct'; readonly playedIndex: number; readonly deltaMs: number }
  | {
      readonly kind: 'wrongPitch'
      readonly playedIndex: number
      readonly deltaMs: number
      readonly playedPitch: Pitch | null
    }
  | { readonly kind: 'uncertain'; readonly playedIndex: number }
  /** `playedBefore`: how many keys had been pressed when it was said. */
  | { readonly kind: 'missed'; readonly playedBefore: number }

/** What was played and stands for no written note. */
export interface StrayMark {
  readonly kind: 'extra' | 'uncertain'
  readonly beat: Beats
  readonly pitch: Pitch
}

/** What a painter has to look at again. */
export interface MarkChanges {
  readonly noteIds: ReadonlySet<NoteId>
  readonly strays: ReadonlySet<number>
}

export interface MarkBook {
  hear(news: CoachNews): void
  fill(report: SessionReport, played: readonly PlayedNote[]): void
  clear(): void
  /** While marks are not shown they are kept, and nobody is told of them; a report is shown all the same. */
  setShown(isShown: boolean): void
  /** The mark on a written note: of the pass that was played last. */
  markOf(id: NoteId): Mark | null
  noteIndexOf(id: NoteId): number | null
  /** The mark on one pass of a note; null while another pass of it is the one that is marked. */
  markOfPass(note: ScoreNote): Mark | null
  /** The note that is struck for a head, marked or not: the first pass of a repeated one, the strike of a tied one. */
  writtenIndexOf(id: NoteId): number | null
  /** A tied continuation of a note that was played right: nothing is struck there, and nothing is wrong. */
  isHeld(id: NoteId): boolean
  /** What is red or missing may still be taken back: it is settled with the keys that were pressed before it was said. */
  isProvisional(id: NoteId): boolean
  strayOf(playedIndex: number): StrayMark | null
  isStrayProvisional(playedIndex: number): boolean
  strays(): ReadonlyMap<number, StrayMark>
  takeChanges(): MarkChanges
}

const noStrays: ReadonlyMap<number, StrayMark> = new Map()

/** A way back of this many quarter notes is a new attempt; less is the follower setting itself right. */
const NEW_ATTEMPT_BEATS = 2

/** Keeps what is to be painted. What lies ahead of the student is clean: going back wipes the marks from there on. */
export function createMarkBook(score: Score): MarkBook {
  const marksByNoteIndex = new Map<number, Mark>()
  const headsByNoteIndex = headsOfUnisons(score)
  const strikeByTiedId = new Map(score.notes.flatMap((note) => note.tiedIds.map((tiedId) => [tiedId, note.id])))
  const writtenIndexById = firstIndexById(score)
  const noteIndexByPlayed = new Map<number, number>()
  const shownNoteIndexById = new Map<NoteId, number>()
  const straysByPlayed = new Map<number, StrayMark>()
  const pitchByPlayed = new Map<number, Pitch>()
  let changedIds = new Set<NoteId>()
  let changedStrays = new Set<number>()
  /** Few: what is settled has left them, so that settling looks at nothing else. */
  const provisionalNotes = new Set<number>()
  const provisionalStrays = new Set<number>()
  let playedCount = 0
  let settledCount = 0
  let lastBeat: Beats | null = null

  const headsOf = (note: ScoreNote) => headsByNoteIndex.get(note.index) ?? [note.id]

  const tellChanged = (note: ScoreNote) => {
    for (const id of headsOf(note)) changedIds.add(id)
    for (const id of note.tiedIds) changedIds.add(id)
  }

  let isShown = true
  let isReport = false
  const isHidden = () => !isShown && !isReport

  const markOf = (id: NoteId) => (isHidden() ? null : (marksByNoteIndex.get(shownNoteIndexById.get(id) ?? -1) ?? null))

  const putMark = (noteIndex: number, mark: Mark) => {
    const note = score.notes[noteIndex]
    if (!note) return
    marksByNoteIndex.set(noteIndex, mark)
    if (settlesAt(mark) > settledCount) provisionalNotes.add(noteIndex)
    else provisionalNotes.delete(noteIndex)
    for (const id of headsOf(note)) shownNoteIndexById.set(id, noteIndex)
    tellChanged(note)
  }

  const dropMark = (noteIndex: number) => {
    const note = score.notes[noteIndex]
    if (!note || !marksByNoteIndex.delete(noteIndex)) return
    provisionalNotes.delete(noteIndex)
    for (const id of headsOf(note)) if (shownNoteIndexById.get(id) === noteIndex) shownNoteIndexById.delete(id)
    tellChanged(note)
  }

  const dropStray = (playedIndex: number) => {
    if (!straysByPlayed.delete(playedIndex)) return
    provisionalStrays.delete(playedIndex)
    changedStrays.add(playedIndex)
  }

  /** A played note is said one thing about: what was said before is taken back. */
  const dropPlayed = (playedIndex: number) => {
    dropStray(playedIndex)
    const noteIndex = noteIndexByPlayed.get(playedIndex)
    if (noteIndex === undefined) return
    noteIndexByPlayed.delete(playedIndex)
    const mark = marksByNoteIndex.get(noteIndex)
    if (mark && mark.kind !== 'missed' && mark.playedIndex === playedIndex) dropMark(noteIndex)
  }

  const putStray = (playedIndex: number, kind: StrayMark['kind'], beat: Beats | null) => {
    const pitch = pitchByPlayed.get(playedIndex)
    if (pitch === undefined || beat === null) return
    straysByPlayed.set(playedIndex, { kind, beat, pitch })
    if (kind === 'extra' && playedIndex >= settledCount) provisionalStrays.add(playedIndex)
    changedStrays.add(playedIndex)
  }

  const apply = (verdict: LiveVerdict, beat: Beats | null) => {
    if (verdict.kind === 'missed') {
      putMark(verdict.noteIndex, { kind: 'missed', playedBefore: playedCount })
      return
    }
    const { playedIndex } = verdict
    const strayBeat = straysByPlayed.get(playedIndex)?.beat ?? beat
    dropPlayed(playedIndex)
    if (verdict.kind === 'extra') {
      putStray(playedIndex, 'extra', strayBeat)
      return
    }
    if (verdict.noteIndex === null) {
      putStray(playedIndex, 'uncertain', strayBeat)
      return
    }
    noteIndexByPlayed.set(playedIndex, verdict.noteIndex)
    putMark(verdict.noteIndex, markFrom(verdict, pitchByPlayed.get(playedIndex) ?? null))
  }

  const firmUp = () => {
    for (const noteIndex of provisionalNotes) {
      const note = score.notes[noteIndex]
      const mark = marksByNoteIndex.get(noteIndex)
      if (!note || !mark || settlesAt(mark) > settledCount) continue
      provisionalNotes.delete(noteIndex)
      tellChanged(note)
    }
    for (const playedIndex of provisionalStrays) {
      if (playedIndex >= settledCount) continue
      provisionalStrays.delete(playedIndex)
      changedStrays.add(playedIndex)
    }
  }

  const wipeFrom = (beat: Beats) => {
    for (const noteIndex of [...marksByNoteIndex.keys()])
      if ((score.notes[noteIndex]?.onset ?? 0) >= beat) dropMark(noteIndex)
    for (const [playedIndex, stray] of [...straysByPlayed]) if (stray.beat >= beat) dropStray(playedIndex)
  }

  const clear = () => {
    wipeFrom(-Infinity as Beats)
    noteIndexByPlayed.clear()
    pitchByPlayed.clear()
    playedCount = 0
    settledCount = 0
    lastBeat = null
    isReport = false
  }

  /** Everything that is marked is to be looked at again. */
  const tellAll = () => {
    for (const noteIndex of marksByNoteIndex.keys()) {
      const note = score.notes[noteIndex]
      if (note) tellChanged(note)
    }
    for (const playedIndex of straysByPlayed.keys()) changedStrays.add(playedIndex)
  }

  return {
    hear: (news) => {
      const { verdicts, position } = news
      settledCount = news.settledCount
      const event = news.kind === 'heard' ? news.event : null
      const begun = event && beginOf(event)
      if (begun !== null) {
        wipeFrom(begun)
        lastBeat = begun
      }
      if (event?.kind === 'keyDown') {
        const playedIndex = pressedIndex(verdicts, playedCount)
        pitchByPlayed.set(playedIndex, event.pitch)
        playedCount = playedIndex + 1
      }
      if (position) {
        if (lastBeat !== null && lastBeat - position.onset >= NEW_ATTEMPT_BEATS) wipeFrom(position.onset)
        lastBeat = position.onset
      }
      for (const verdict of verdicts) apply(verdict, lastBeat)
      firmUp()
    },
    fill: (report, played) => {
      const beatsByPlayed = new Map([...straysByPlayed].map(([playedIndex, stray]) => [playedIndex, stray.beat]))
      const known = new Map(pitchByPlayed)
      clear()
      isReport = true
      settledCount = Infinity
      for (const [playedIndex, pitch] of known) pitchByPlayed.set(playedIndex, pitch)
      for (const note of played) pitchByPlayed.set(note.index, note.pitch)
      let beat: Beats | null = score.notes[0]?.onset ?? null
      for (const { verdict, noteIndex, playedIndex } of lastWords(report)) {
        if (playedIndex !== null) beat = score.notes[noteIndex ?? -1]?.onset ?? beat
        apply(verdict, beatsByPlayed.get(playedIndex ?? -1) ?? beat)
      }
    },
    clear,
    setShown: (newIsShown) => {
      const wasHidden = isHidden()
      isShown = newIsShown
      if (isHidden() !== wasHidden) tellAll()
    },
    markOf,
    markOfPass: ({ id, index }) => (shownNoteIndexById.get(id) === index ? markOf(id) : null),
    noteIndexOf: (id) => (isHidden() ? null : (shownNoteIndexById.get(id) ?? null)),
    writtenIndexOf: (id) => writtenIndexById.get(id) ?? null,
    isHeld: (id) => {
      const strike = strikeByTiedId.get(id)
      return strike !== undefined && markOf(strike)?.kind === 'correct'
    },
    isProvisional: (id) => provisionalNotes.has(shownNoteIndexById.get(id) ?? -1),
    strayOf: (playedIndex) => (isHidden() ? null : (straysByPlayed.get(playedIndex) ?? null)),
    isStrayProvisional: (playedIndex) => provisionalStrays.has(playedIndex),
    strays: () => (isHidden() ? noStrays : straysByPlayed),
    takeChanges: () => {
      const changes = { noteIds: changedIds, strays: changedStrays }
      changedIds = new Set()
      changedStrays = new Set()
      return changes
    },
  }
}

function firstIndexById({ notes }: Score): ReadonlyMap<NoteId, number> {
  const indexById = new Map<NoteId, number>()
  for (const note of notes)
    for (const id of [note.id, ...note.tiedIds]) if (!indexById.has(id)) indexById.set(id, note.index)
  return indexById
}

/** The key press that a mark is about. */
export function playedIndexOf(mark: Mark | null): number | null {
  return mark && mark.kind !== 'missed' ? mark.playedIndex : null
}

/** With how many settled notes a mark is settled. What is right, or only asked, is shown at once as it is. */
function settlesAt(mark: Mark): number {
  switch (mark.kind) {
    case 'wrongPitch':
      return mark.playedIndex + 1
    case 'missed':
      return mark.playedBefore
    case 'correct':
    case 'uncertain':
      return 0
    default:
      return assertNever(mark)
  }
}

/** Two voices may write the same key at the same moment: it is struck once, and what is said of it is true of both heads. */
function headsOfUnisons({ notes }: Score): ReadonlyMap<number, readonly NoteId[]> {
  const notesByKey = new Map<string, ScoreNote[]>()
  for (const note of notes) {
    if (note.isGrace) continue
    const key = `${note.onset} ${note.pitch}`
    const unison = notesByKey.get(key)
    if (unison) unison.push(note)
    else notesByKey.set(key, [note])
  }
  const unisons = [...notesByKey.values()].filter((unison) => unison.length > 1)
  return new Map(unisons.flatMap((unison) => unison.map((note) => [note.index, unison.map(({ id }) => id)])))
}

function markFrom(verdict: Exclude<LiveVerdict, { kind: 'missed' | 'extra' }>, playedPitch: Pitch | null): Mark {
  const { playedIndex } = verdict
  switch (verdict.kind) {
    case 'correct':
      return { kind: 'correct', playedIndex, deltaMs: verdict.deltaMs ?? 0 }
    case 'wrongPitch':
      return { kind: 'wrongPitch', playedIndex, deltaMs: verdict.deltaMs ?? 0, playedPitch }
    case 'uncertain':
      return { kind: 'uncertain', playedIndex }
    default:
      return assertNever(verdict)
  }
}

/** The verdicts of a report as they would have been said live, take by take: the last take's word stays. */
function lastWords(report: SessionReport) {
  const words = report.verdicts.flatMap((entry) => {
    const verdict = liveVerdict(entry)
    return verdict ? [{ verdict, noteIndex: entry.noteIndex, playedIndex: entry.playedIndex, take: entry.take }] : []
  })
  return words.sort((a, b) => a.take - b.take)
}

function liveVerdict({ kind, playedIndex, noteIndex, deltaMs }: SessionReport['verdicts'][number]): LiveVerdict | null {
  if (kind === 'missed') return noteIndex === null ? null : { kind, noteIndex }
  if (playedIndex === null) return null
  if (kind === 'extra') return { kind, playedIndex }
  if (kind === 'uncertain') return { kind, playedIndex, noteIndex }
  return noteIndex === null ? null : { kind, playedIndex, noteIndex, deltaMs: deltaMs ?? 0 }
}
