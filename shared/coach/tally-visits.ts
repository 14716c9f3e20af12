import type { Hand } from '../music/score'
import type { CoachScore } from './coach-score'
import type { Pass } from './cut-passes'
import type { HeardNote } from './heard-note'

/** One time over one bar, as far as it was played. */
export interface BarTally {
  readonly barIndex: number
  /** Keys that were reached. */
  readonly expected: number
  readonly correct: number
  readonly slips: readonly Slip[]
  /** The bar was played from its beginning to its end. */
  readonly isWhole: boolean
}

export interface Slip {
  readonly kind: 'wrongPitch' | 'missed' | 'extra'
  /** The key that it was, or should have been; -1 for an extra one. */
  readonly key: number
  /** MIDI key; null for what was left out. */
  readonly pitch: number | null
  /** null for an extra key: nobody knows which hand struck it. */
  readonly hand: Hand | null
}

/** What became of each bar in a pass, in the order of the bars. */
export function tallyVisits(
  notes: readonly HeardNote[],
  { first, end, isRound }: Pass,
  coachScore: CoachScore,
): readonly BarTally[] {
  const { index, barOnsets, handOfKey } = coachScore
  const heard = notes.slice(first, end)
  const struck = new Map<number, HeardNote>()
  let [firstOnset, lastOnset] = [Infinity, -1]
  for (const note of heard) {
    if (note.key < 0) continue
    // A slip that was put right is an extra key by then; the last word on a key counts.
    struck.set(note.key, note)
    const onset = index.keyOnsets[note.key] ?? 0
    firstOnset = Math.min(firstOnset, onset)
    lastOnset = Math.max(lastOnset, onset)
  }
  if (lastOnset < 0) return []

  const extras = extrasByBar(heard, coachScore, firstOnset)
  const tallies: BarTally[] = []
  const lastBar = index.onsetBars[lastOnset] ?? 0
  for (let barIndex = index.onsetBars[firstOnset] ?? 0; barIndex <= lastBar; barIndex += 1) {
    const begin = barOnsets[barIndex] ?? 0
    const until = barOnsets[barIndex + 1] ?? begin
    if (begin === until) continue
    tallies.push(tallyBar(barIndex, begin, until))
  }
  return tallies

  function tallyBar(barIndex: number, begin: number, until: number): BarTally {
    const slips: Slip[] = [...(extras.get(barIndex) ?? [])]
    const reachedEnd = isRound && barIndex === lastBar ? until : Math.min(until, lastOnset + 1)
    let [expected, correct, unstruck] = [0, 0, 0]
    for (let onset = Math.max(begin, firstOnset); onset < reachedEnd; onset += 1) {
      for (let key = index.firstKeys[onset] ?? 0; key < (index.firstKeys[onset + 1] ?? 0); key += 1) {
        const note = struck.get(key)
        // Where he stopped he may have stopped in the middle of a chord.
        if (!note && onset === lastOnset && !isRound) unstruck += 1
        else {
          expected += 1
          if (!note) slips.push({ kind: 'missed', key, pitch: null, hand: handOfKey(key) })
          else if (note.kind === 'wrongPitch')
            slips.push({ kind: 'wrongPitch', key, pitch: note.pitch, hand: handOfKey(key) })
          else correct += 1
        }
      }
    }
    const isWhole = firstOnset <= begin && reachedEnd === until && unstruck === 0
    return { barIndex, expected, correct, slips, isWhole }
  }
}

/** An extra key belongs to the bar that the student was in; beside the right key that follows, it stood for that one. */
function extrasByBar(heard: readonly HeardNote[], coachScore: CoachScore, firstOnset: number): Map<number, Slip[]> {
  const { index, handOfKey } = coachScore
  const extras = new Map<number, Slip[]>()
  let bar = index.onsetBars[firstOnset] ?? 0
  heard.forEach(({ kind, key, pitch }, i) => {
    if (key >= 0) bar = index.onsetBars[index.keyOnsets[key] ?? 0] ?? bar
    if (kind !== 'extra') return
    const meant = heard.slice(i + 1, i + 1 + RIGHT_AFTER).find((next) => isCorrectionOf(next, pitch))
    const slip: Slip = meant
      ? { kind: 'wrongPitch', key: meant.key, pitch, hand: handOfKey(meant.key) }
      : { kind: 'extra', key: -1, pitch, hand: null }
    const at = meant ? (index.onsetBars[index.keyOnsets[meant.key] ?? 0] ?? bar) : bar
    extras.set(at, [...(extras.get(at) ?? []), slip])
  })
  return extras
}

/** A slip is put right within so many keys, and is so many semitones off. Ours. */
const RIGHT_AFTER = 2
const BESIDE_SEMITONES = 2

function isCorrectionOf({ kind, key, pitch }: HeardNote, slipped: number): boolean {
  return kind === 'correct' && key >= 0 && pitch !== slipped && Math.abs(pitch - slipped) <= BESIDE_SEMITONES
}

/** A note that was left out and a key too many are mostly one accident: a slip too wide to be named. */
export function errorsIn(slips: readonly Slip[]): number {
  const count = (kind: Slip['kind']) => slips.filter((slip) => slip.kind === kind).length
  return count('wrongPitch') + Math.max(count('missed'), count('extra'))
}

/** What `errorsIn` is a share of. */
export function notesIn({ expected, slips }: Pick<BarTally, 'expected' | 'slips'>): number {
  const count = (kind: Slip['kind']) => slips.filter((slip) => slip.kind === kind).length
  return expected + Math.max(0, count('extra') - count('missed'))
}
