import { groupBy } from '../../shared/base/group-by'
import { noteId } from '../../shared/base/ids'
import { failed, ok, type Result } from '../../shared/base/result'
import { pitch } from '../../shared/base/units'
import { keySignatureName } from '../../shared/music/key-name'
import { pitchToName } from '../../shared/music/note-name'
import type { Hand, Metre } from '../../shared/music/score'
import { snap, unfoldScore } from '../../shared/music/unfold-score'
import { NO_REPEATS, type WrittenBar, type WrittenNote } from '../../shared/music/written-score'
import type { ImportedScore, ImportProblem } from './import-reply'
import { importWords } from './import-words'
import { MAX_MIDI_BARS, MAX_NOTES } from './limits'
import { roundTempo, titleFromFileName } from './mei-details'
import { metreToQuarters } from './mei-layers'
import { readMidiFile, type MidiFile, type MidiNote } from './midi-file'
import { chooseMidiHands, type MidiHands } from './midi-hands'
import { problems } from './problems'

/** A MIDI file says what sounds, not what is written: there is nothing to engrave, and bars come from its metres. */
export function readMidiScore(file: {
  readonly fileName: string
  readonly bytes: Uint8Array
}): Result<ImportedScore, ImportProblem> {
  const read = readMidiFile(file.bytes)
  if (!read.ok) return failed(problems.damaged(read.problem))
  const midi = read.value
  if (midi.division.kind === 'second') return failed(problems.damaged(importWords.damage.filmFrames))
  const hands = chooseMidiHands(midi)
  if (hands.notes.length === 0) return failed(midi.notes.length === 0 ? problems.noNotes() : problems.onlyPercussion())
  if (hands.notes.length > MAX_NOTES) return failed(problems.tooManyNotes(hands.notes.length, MAX_NOTES))
  const spans = layOutBars(midi, midi.division.ticks)
  if (!spans) return failed(problems.damaged(importWords.damage.tooManyBars))
  const bars = fillBars(spans, midi, hands)
  const tempo = midi.tempos[0]
  return ok({
    title: titleFromFileName(file.fileName),
    composer: null,
    tempoBpm: tempo ? roundTempo(toQuartersPerMinute(tempo.microsecondsPerQuarter)) : null,
    timeSignature: midi.metres[0] ? `${midi.metres[0].beats}/${midi.metres[0].unit}` : null,
    keySignature: midi.key ? keySignatureName(midi.key.fifths, midi.key.isMinor ? 'minor' : 'major', 0) : null,
    score: unfoldScore({ bars, isEngraved: false }),
    mei: null,
    warnings: hands.warnings,
  })
}

const MICROSECONDS_PER_MINUTE = 60_000_000

function toQuartersPerMinute(microsecondsPerQuarter: number): number {
  return MICROSECONDS_PER_MINUTE / microsecondsPerQuarter
}

/** A bar of the file, in quarter notes since its beginning. */
interface BarSpan {
  readonly onset: number
  readonly end: number
  readonly metre: Metre
}

/** null where the file would have more bars than are written out. */
function layOutBars(midi: MidiFile, ticksPerQuarter: number): readonly BarSpan[] | null {
  const lastNote = midi.notes.reduce((latest, note) => Math.max(latest, note.tick + 1, note.endTick ?? 0), 0)
  const end = lastNote / ticksPerQuarter
  const metres = midi.metres.map(({ tick, beats, unit }) => ({ onset: tick / ticksPerQuarter, metre: { beats, unit } }))
  const spans: BarSpan[] = []
  let onset = 0
  while (onset < end) {
    if (spans.length >= MAX_MIDI_BARS) return null
    const metre = metres.findLast((change) => change.onset <= onset)?.metre ?? { beats: 4, unit: 4 }
    const start = onset
    const full = start + metreToQuarters(metre)
    // A change of metre begins a bar even where the last one is not full.
    const change = metres.find((next) => next.onset > start && next.onset < full)
    onset = change?.onset ?? full
    spans.push({ onset: start, end: onset, metre })
  }
  return spans
}

function fillBars(spans: readonly BarSpan[], midi: MidiFile, hands: MidiHands): readonly WrittenBar[] {
  const notesByBar = groupBy(hands.notes.entries(), ([, note]) => barAt(spans, note.tick, midi))
  const temposByBar = groupBy(midi.tempos, (tempo) => barAt(spans, tempo.tick, midi))
  return spans.map((span, index) => ({
    id: null,
    number: String(index + 1),
    duration: span.end - span.onset,
    metre: span.metre,
    startsSection: index === 0,
    repeats: NO_REPEATS,
    notes: (notesByBar.get(index) ?? []).map(([place, note]) => toNote(note, place, { span, midi, hands })),
    tempos: (temposByBar.get(index) ?? []).map(({ tick, microsecondsPerQuarter }) => ({
      offset: quartersAt(tick, midi) - span.onset,
      quartersPerMinute: toQuartersPerMinute(microsecondsPerQuarter),
    })),
    dynamics: [],
    hairpins: [],
    pedals: [],
  }))
}

function quartersAt(tick: number, { division }: MidiFile): number {
  return snap(tick / division.ticks)
}

/** By halving: files of a thousand bars are usual. */
function barAt(spans: readonly BarSpan[], tick: number, midi: MidiFile): number {
  const onset = quartersAt(tick, midi)
  let low = 0
  let high = spans.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((spans[middle]?.onset ?? 0) <= onset) low = middle
    else high = middle - 1
  }
  return low
}

interface NoteContext {
  readonly span: BarSpan
  readonly midi: MidiFile
  readonly hands: MidiHands
}

function toNote(note: MidiNote, place: number, { span, midi, hands }: NoteContext): WrittenNote {
  const hand: Hand = hands.handOf(note)
  return {
    id: noteId(`midi-${place + 1}`),
    offset: quartersAt(note.tick, midi) - span.onset,
    duration: quartersAt(Math.max(note.endTick ?? 0, note.tick), midi) - quartersAt(note.tick, midi),
    pitch: pitch(note.pitch),
    name: pitchToName(pitch(note.pitch), midi.key?.fifths ?? 0),
    hand,
    staff: hand === 'right' ? 1 : 2,
    voice: 1,
    isGrace: false,
    ornament: null,
    ornamentPitches: [],
    isArpeggiated: false,
    isStaccato: false,
    isAccented: false,
    isSlurred: false,
    fingering: null,
    tiedTo: [],
  }
}
