import type { Score, ScoreNote } from '../../shared/music/score'
import type { Dice } from './practice-dice'
import type { OrnamentHabits } from './practice-habits'
import { type OrnamentNote, ornamentNotes } from './practice-ornament-notes'
import type { PlannedKey, PlannedOnset, PracticePlan } from './practice-plan'
import { findScaleSteps } from './practice-scale'
import { rightStroke, type Stroke, type StrokeTime } from './practice-stroke'
import type { Touch } from './practice-touch'

export interface OrnamentPlayer {
  /** `partnerMs` says how long the other note of a tremolo is. */
  play(onset: PlannedOnset, key: PlannedKey, written: StrokeTime, partnerMs: (quarters: number) => number): Stroke[]
  /** The second note of a tremolo begins with the first. */
  wasStruckAhead(key: PlannedKey): boolean
  beginPass(): void
}

const SAME_BEAT = 0.001

/** Plays written ornaments: the first stroke of the written key is it, the others are ornamental. */
export function createOrnamentPlayer(
  score: Score,
  plan: PracticePlan,
  habits: OrnamentHabits,
  { dice, touch }: { readonly dice: Dice; readonly touch: Touch },
): OrnamentPlayer {
  const scaleSteps = findScaleSteps(score)
  let struckAhead = new Set<number>()
  /** The keys of a chord shake together. */
  let shaken: { readonly place: string; readonly notes: readonly OrnamentNote[] } | null = null

  return {
    play(onset, key, { atMs, heldMs }, partnerMs) {
      const { note } = key
      if (!note.ornament) return []
      const partner = note.ornament === 'tremolo' ? partnerOf(plan, onset, key) : null
      const lastsMs = heldMs + (partner ? partnerMs(partner.duration) : 0)
      const chord = `${onset.index} ${note.hand} ${note.ornament}`
      if (shaken?.place !== chord) shaken = { place: chord, notes: ornamentNotes(note.ornament, lastsMs, habits, dice) }
      const semitones = { written: 0, ...scaleSteps(note), partner: partner ? partner.note.pitch - note.pitch : 0 }
      const written = new Map<number, ScoreNote>([[note.pitch, note]])
      if (partner) written.set(partner.note.pitch, partner.note)
      if (partner) struckAhead.add(partner.note.index)
      const struck = new Set<number>()
      return shaken.notes.map(({ step, afterMs, heldMs: eachMs }): Stroke => {
        const stroke = rightStroke(note, touch, { atMs: atMs + afterMs, heldMs: eachMs })
        const pitch = note.pitch + semitones[step]
        const isFirst = written.has(pitch) && !struck.has(pitch)
        struck.add(pitch)
        const noteIndex = (written.get(pitch) ?? note).index
        return { ...stroke, pitch, kind: isFirst ? 'right' : 'ornament', noteIndex }
      })
    },
    wasStruckAhead: ({ note }) => struckAhead.has(note.index),
    beginPass() {
      struckAhead = new Set()
      shaken = null
    },
  }
}

/** The other note of a tremolo between two: the key of the same height in the next onset of the hand. */
function partnerOf(plan: PracticePlan, onset: PlannedOnset, key: PlannedKey): PlannedKey | null {
  const isTremolo = ({ note }: PlannedKey) => note.ornament === 'tremolo' && note.hand === key.note.hand
  const end = key.note.onset + key.duration
  const next = plan.onsets.slice(onset.index + 1).find(({ beat }) => beat > end - SAME_BEAT)
  const isNext = next && Math.abs(next.beat - end) < SAME_BEAT
  const partner = isNext ? next.keys.filter(isTremolo)[onset.keys.filter(isTremolo).indexOf(key)] : undefined
  const isFirst = !plan.onsets[onset.index]?.keys.some((one) => one !== key && one.note.pitch === partner?.note.pitch)
  return partner && isFirst && partner.note.pitch !== key.note.pitch ? partner : null
}
