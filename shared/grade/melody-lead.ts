import { median } from '../align/median'
import { groupBy } from '../base/group-by'
import { isPlain, type LoudNote } from './struck-notes'

/** Fewer chords of both hands say nothing about their balance. Ours. */
const MIN_CHORDS = 8

/**
 * How much louder the top of the right hand was than what the left struck with it, in velocities: the melody of most
 * piano music. Told, not graded: where the left hand has the melody it is lawfully negative.
 */
export function melodyLead(struck: readonly LoudNote[]): number | null {
  return usual(leadsOverLeft(struck))
}

/** The same over the inner notes of the right hand's own chords. */
export function topLead(struck: readonly LoudNote[]): number | null {
  return usual(leadsOverInner(struck))
}

/** For each onset of both hands: how much louder the top of the right hand was than the left hand. */
export function leadsOverLeft(struck: readonly LoudNote[]): readonly number[] {
  const chords = groupBy(struck.filter(isPlain), ({ take, written }) => `${take} ${written.onset}`)
  return [...chords.values()].flatMap((chord) => {
    const left = chord.filter(({ written }) => written.hand === 'left')
    const top = highest(chord.filter(({ written }) => written.hand === 'right'))
    return top && left.length > 0 ? [top.played.velocity - median(left.map(({ played }) => played.velocity))] : []
  })
}

/** For each chord of the right hand: how much louder its top was than what lies under it. */
export function leadsOverInner(struck: readonly LoudNote[]): readonly number[] {
  const right = struck.filter((note) => isPlain(note) && note.written.hand === 'right')
  const chords = groupBy(right, ({ take, written }) => `${take} ${written.onset}`)
  return [...chords.values()].flatMap((chord) => {
    const top = highest(chord)
    const inner = chord.filter((note) => note !== top)
    return top && inner.length > 0 ? [top.played.velocity - median(inner.map(({ played }) => played.velocity))] : []
  })
}

function usual(leads: readonly number[]): number | null {
  return leads.length < MIN_CHORDS ? null : median(leads)
}

function highest(notes: readonly LoudNote[]): LoudNote | undefined {
  return notes.reduce<LoudNote | undefined>(
    (best, note) => (best && best.written.pitch >= note.written.pitch ? best : note),
    undefined,
  )
}
