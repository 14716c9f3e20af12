import { pitch } from '../base/units'
import { nameSlip } from '../grade/name-slip'
import { pitchToName } from '../music/note-name'
import type { Hand } from '../music/score'
import type { CoachError } from './coach-prompt'
import type { CoachScore } from './coach-score'
import { nameOf, type BarVisit } from './practice-book'
import type { Slip } from './tally-visits'

/** The one error to name: the one that came most often, a wrong key before what was left out, that before extra keys. */
export function nameError(visits: readonly BarVisit[], coachScore: CoachScore): CoachError | null {
  const timesByName = new Map<string, { readonly slip: Slip; times: number }>()
  for (const slip of visits.flatMap(({ slips }) => slips)) {
    const name = nameOf(slip, coachScore)
    const known = timesByName.get(name)
    if (known) known.times += 1
    else timesByName.set(name, { slip, times: 1 })
  }
  const [worst] = [...timesByName.values()].sort((a, b) => b.times - a.times || rankOf(a.slip) - rankOf(b.slip))
  return worst ? { ...describe(worst.slip, coachScore), times: worst.times } : null
}

const ranks: Readonly<Record<Slip['kind'], number>> = { wrongPitch: 0, missed: 1, extra: 2 }
const rankOf = ({ kind }: Slip) => ranks[kind]

function describe({ kind, key, pitch: played }: Slip, { score, index }: CoachScore): Omit<CoachError, 'times'> {
  const note = key < 0 ? undefined : score.notes[index.keyNotes[key] ?? 0]
  if (played === null) return { kind, written: note?.name ?? null, played: null }
  if (!note) return { kind, written: null, played: pitchToName(pitch(played), 0) }
  return { kind, written: note.name, played: nameSlip(note, pitch(played)).playedName }
}

/** The hand in which all of it went wrong; null where it was both, and where there is but one. */
export function handOf(visits: readonly BarVisit[], { score }: CoachScore): Hand | null {
  const hands = new Set(visits.flatMap(({ slips }) => slips.flatMap(({ hand }) => (hand === null ? [] : [hand]))))
  const [hand] = hands
  if (hands.size !== 1 || hand === undefined) return null
  return score.notes.some((note) => note.hand !== hand) ? hand : null
}
