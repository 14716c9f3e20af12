import type { Bar, Hand, HandChoice, Score, ScoreNote } from '../../shared/music/score'

/** A score as a student reads it: what is to be struck together, where it is hard, where one begins. */
export interface PracticePlan {
  readonly onsets: readonly PlannedOnset[]
  readonly bars: readonly PlannedBar[]
  /** For the last onset before a repeat is taken, the onset where it is over; one past the last at the end. */
  readonly repeatSkips: ReadonlyMap<number, number>
}

export interface PlannedOnset {
  readonly index: number
  readonly beat: number
  readonly bar: number
  readonly graces: readonly PlannedKey[]
  /** From low to high; may be empty where only grace notes stand. */
  readonly keys: readonly PlannedKey[]
  /** 0 is easy; many keys and wide leaps add up. */
  readonly difficulty: number
}

/** What one finger strikes: unison twins are one key. */
export interface PlannedKey {
  /** The twin with the lowest index. */
  readonly note: ScoreNote
  /** Whose notes stand here. */
  readonly hands: readonly Hand[]
  /** In quarter notes, of the longest twin. */
  readonly duration: number
}

export interface PlannedBar {
  readonly firstOnset: number
  readonly phraseStart: number
  readonly phraseEnd: number
  readonly startsPhrase: boolean
}

const SAME_BEAT = 0.001
/** Ours: the usual length of a phrase, counted from the start of its section. */
const PHRASE_BARS = 4
/** Keys in one hand and semitones to the next onset that are still easy. Ours. */
const EASY_KEYS = 2
const EASY_LEAP = 7

export function planPractice(score: Score, hands: HandChoice): PracticePlan {
  const groups: ScoreNote[][] = []
  for (const note of score.notes) {
    if (hands !== 'both' && note.hand !== hands) continue
    const last = groups.at(-1)
    if (last?.[0] && note.onset - last[0].onset < SAME_BEAT) last.push(note)
    else groups.push([note])
  }
  const onsets = groups.map((notes, index): PlannedOnset => {
    const [first] = notes
    return {
      index,
      beat: first?.onset ?? 0,
      bar: first?.bar ?? 0,
      graces: notes.filter((note) => note.isGrace).map((note) => keyOf([note])),
      keys: keysOf(notes.filter((note) => !note.isGrace)),
      difficulty: difficultyOf(notes, groups[index - 1] ?? []),
    }
  })
  return { onsets, bars: planBars(score, onsets), repeatSkips: findRepeatSkips(score, onsets) }
}

function keysOf(notes: readonly ScoreNote[]): readonly PlannedKey[] {
  const byPitch = new Map<number, ScoreNote[]>()
  for (const note of notes) byPitch.set(note.pitch, [...(byPitch.get(note.pitch) ?? []), note])
  return [...byPitch.values()].map(keyOf).sort((a, b) => a.note.pitch - b.note.pitch)
}

function keyOf(twins: readonly ScoreNote[]): PlannedKey {
  const note = twins.reduce((lowest, twin) => (twin.index < lowest.index ? twin : lowest))
  return { note, hands: twins.map(({ hand }) => hand), duration: Math.max(...twins.map(({ duration }) => duration)) }
}

function difficultyOf(notes: readonly ScoreNote[], before: readonly ScoreNote[]): number {
  const hardness = (['left', 'right'] as const).map((hand) => {
    const own = notes.filter((note) => note.hand === hand)
    const previous = before.filter((note) => note.hand === hand)
    const leap = Math.min(...own.flatMap((note) => previous.map((other) => Math.abs(note.pitch - other.pitch))))
    const isLeap = Number.isFinite(leap) && leap > EASY_LEAP
    return Math.max(0, own.length - EASY_KEYS) * 0.5 + (isLeap ? 1 : 0)
  })
  return hardness.reduce((sum, one) => sum + one, 0)
}

function planBars({ bars, end }: Score, onsets: readonly PlannedOnset[]): readonly PlannedBar[] {
  let section = 0
  const starts = bars.map(({ startsSection }, index) => {
    if (startsSection) section = index
    return (index - section) % PHRASE_BARS === 0
  })
  return bars.map((bar) => {
    const firstOfPhrase = starts.lastIndexOf(true, bar.index)
    const next = starts.indexOf(true, bar.index + 1)
    return {
      firstOnset: firstOnsetFrom(onsets, bar.onset),
      phraseStart: bars[firstOfPhrase]?.onset ?? 0,
      phraseEnd: bars[next]?.onset ?? end,
      startsPhrase: starts[bar.index] ?? false,
    }
  })
}

/** Skipping a repeat leads from where its last bar was played first to what follows after its last pass, or ends. */
function findRepeatSkips({ bars, end }: Score, onsets: readonly PlannedOnset[]): ReadonlyMap<number, number> {
  const skips = new Map<number, number>()
  for (const [index, bar] of bars.entries()) {
    const next = bars[index + 1]
    if (bar.pass < 2 || (next && next.pass >= bar.pass)) continue
    const before = bars.findLastIndex((other) => other.index < index && isPassBefore(other, bar))
    const lastOnset = firstOnsetFrom(onsets, (bars[before]?.onset ?? 0) + (bars[before]?.duration ?? 0)) - 1
    const target = firstOnsetFrom(onsets, next?.onset ?? end)
    if (before >= 0 && lastOnset >= 0) skips.set(lastOnset, target)
  }
  return skips
}

function isPassBefore(other: Bar, bar: Bar): boolean {
  return other.id === bar.id && other.number === bar.number && other.pass === bar.pass - 1
}

function firstOnsetFrom(onsets: readonly PlannedOnset[], beat: number): number {
  let low = 0
  let high = onsets.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((onsets[middle]?.beat ?? 0) < beat - SAME_BEAT) low = middle + 1
    else high = middle
  }
  return low
}
