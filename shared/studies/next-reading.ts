import type { HandChoice } from '../music/score'
import { createDice } from './dice'
import { nextPieceLevel, type PastReading } from './reading-level'
import { HIGHEST_VARIANT, type Study, studyCode, studyKeys, type StudyMetre, studyMetres } from './study'
import { keyOf } from './tones'

/** Sharps or flats that a level of reading brings at most; all keys with the last ones. Ours. */
const MOST_ACCIDENTALS = [0, 1, 1, 2, 3, 4, 4, 5, 6, 7]
/** The level from which a metre is read. Ours, in the order of primers. */
const METRES_FROM_LEVEL: Readonly<Record<StudyMetre, number>> = {
  '4/4': 1,
  '3/4': 1,
  '2/4': 2,
  '6/8': 3,
  '2/2': 5,
  '3/8': 5,
  '9/8': 7,
  '12/8': 7,
  '5/4': 8,
}

export interface ReadingHistory {
  /** At first sight, in the order of time. */
  readonly readings: readonly PastReading[]
  /** By `studyCode`. */
  readonly seen: ReadonlySet<string>
}

/** A piece that was never opened, which the student probably reads; its key and metre by the count of what was seen. */
export function chooseNextReading({ readings, seen }: ReadingHistory, hands: HandChoice): Study {
  const level = nextPieceLevel(readings)
  for (let count = seen.size; ; count++) {
    const dice = createDice(`next reading ${count} ${hands}`)
    const [firstKey = 'Cmaj', ...keys] = studyKeys.filter(
      (key) => Math.abs(keyOf(key).fifths) <= (MOST_ACCIDENTALS[level - 1] ?? 0),
    )
    const [firstMetre = '4/4', ...metres] = studyMetres.filter((metre) => METRES_FROM_LEVEL[metre] <= level)
    const study: Study = {
      kind: 'sightReading',
      key: dice.pick([firstKey, ...keys]),
      metre: dice.pick([firstMetre, ...metres]),
      hands,
      level,
      variant: count % (HIGHEST_VARIANT + 1),
    }
    if (!seen.has(studyCode(study))) return study
  }
}
