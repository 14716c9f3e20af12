import { median } from '../align/time-curve'
import { groupBy } from '../base/group-by'
import { isPlain, type LoudNote } from './struck-notes'

/** Fewer chords of both hands say nothing about their balance. Ours. */
const MIN_CHORDS = 8

/**
 * How much louder the top of the right hand was than what the left struck with it, in velocities: the melody of most
 * piano music. Told, not graded: where the left hand has the melody it is lawfully negative.
 */
export function melodyLead(struck: readonly LoudNote[]): number | null {
  const chords = groupBy(struck.filter(isPlain), ({ take, written }) => `${take} ${written.onset}`)
  const leads = [...chords.values()].flatMap((chord) => {
    const left = chord.filter(({ written }) => written.hand === 'left')
    const top = highest(chord.filter(({ written }) => written.hand === 'right'))
    return top && left.length > 0 ? [top.played.velocity - median(left.map(({ played }) => played.velocity))] : []
  })
  return leads.length < MIN_CHORDS ? null : median(leads)
}

function highest(notes: readonly LoudNote[]): LoudNote | undefined {
  return notes.reduce<LoudNote | undefined>(
    (best, note) => (best && best.written.pitch >= note.written.pitch ? best : note),
    undefined,
  )
}
