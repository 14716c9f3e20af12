import { firstNotBefore } from '../base/first-from'
import { beats } from '../base/units'
import type { DynamicMark, Hairpin, Score, ScoreNote } from '../music/score'

export interface WrittenLoudness {
  /** In steps from ppp to fff; null before the first mark. */
  readonly step: number | null
  /** Beats since a mark or a hairpin said so; 0 inside a hairpin. */
  readonly ageBeats: number
  /** Where the mark or the hairpin stands that says so. */
  readonly since: number
  /** By an accent on the note, or by sfz, fp and their kin over it. */
  readonly isAccented: boolean
}

/** Equal steps in the order of the marks: how far apart they are is the player's own affair. */
const STEPS: Readonly<Record<string, number>> = {
  pppp: 0,
  ppp: 1,
  pp: 2,
  p: 3,
  mp: 4,
  mf: 5,
  f: 6,
  ff: 7,
  fff: 8,
  ffff: 9,
}
/** Where a piece begins that has hairpins and no mark. Ours: the middle. */
const UNMARKED_STEP = 5
const ACCENTS = /^(s?f+z|sf+|rfz?|rinf|s?f+p+)$/
/** What holds after an accent that says so: fp, sfp. */
const AFTER_ACCENT = /fp+$/
/** A hairpin leads to a mark that comes at most so long after its end. Ours: one or two beats. */
const LEADS_TO_BEATS = 2
/** The word "cresc." holds until the next mark; without one so near, for two bars of 4/4. Ours. */
const WORD_REACH_BEATS = 32
const WORD_BEATS = 8
const WORDS: Readonly<Record<Hairpin['direction'], RegExp>> = {
  crescendo: /^cresc/,
  diminuendo: /^(dim|decresc|smorz|calando|morendo)/,
}

/** How loud each note is to be played, by marks, hairpins and accents. */
export function writtenLoudness(score: Score): (note: ScoreNote) => WrittenLoudness {
  const lines = new Map<number, LoudnessLine>()
  const lineOf = (staff: number) => {
    const known = lines.get(staff)
    if (known) return known
    const fresh = loudnessLine(score, staff)
    lines.set(staff, fresh)
    return fresh
  }
  return (note) => {
    const line = lineOf(note.staff)
    const slope = slopeAt(line.slopes, note.onset)
    return {
      step: slope ? stepOn(slope, note.onset) : null,
      ageBeats: slope ? Math.max(0, note.onset - slope.end) : Infinity,
      since: slope?.onset ?? -Infinity,
      isAccented: note.isAccented || line.accents.has(note.onset),
    }
  }
}

export function hasDynamics(score: Score): boolean {
  const hasMark = score.dynamics.some(({ mark }) => stepOf(mark) !== null || saysAccent(mark))
  return hasMark || score.hairpins.length > 0 || score.notes.some((note) => note.isAccented)
}

/** Hairpins, and the words that are read as such. */
export function writtenHairpins({ dynamics, hairpins }: Score): readonly Hairpin[] {
  const steps = dynamics.flatMap(({ onset, mark }) => {
    const step = stepOf(mark)
    return step === null ? [] : [{ onset, step }]
  })
  return [...hairpins, ...dynamics.flatMap((mark) => hairpinOfWord(mark, steps))]
}

interface LoudnessLine {
  readonly slopes: readonly Slope[]
  /** Onsets of sfz and its kin. */
  readonly accents: ReadonlySet<number>
}

/** From one step to another; a mark is a slope without length. */
interface Slope {
  readonly onset: number
  readonly step: number
  readonly end: number
  readonly endStep: number
}

function loudnessLine(score: Score, staff: number): LoudnessLine {
  const marks = marksFor(score.dynamics, staff)
  const steps = marks.flatMap(({ onset, mark }) => {
    const step = stepOf(mark)
    return step === null ? [] : [{ onset, step }]
  })
  const accents = new Set<number>(marks.filter(({ mark }) => saysAccent(mark)).map(({ onset }) => onset))
  const words = marks.flatMap((mark) => hairpinOfWord(mark, steps))
  return { slopes: slopesOf(steps, [...hairpinsFor(score.hairpins, staff), ...words]), accents }
}

function hairpinOfWord({ onset, mark, staff }: DynamicMark, steps: readonly Step[]): readonly Hairpin[] {
  const direction = (['crescendo', 'diminuendo'] as const).find((one) =>
    wordsOf(mark).some((word) => WORDS[one].test(word)),
  )
  if (!direction) return []
  const goal = steps.find((step) => step.onset > onset && step.onset <= onset + WORD_REACH_BEATS)
  return [{ onset, end: beats(goal?.onset ?? onset + WORD_BEATS), direction, staff }]
}

/** A mark between the staves is written at one of them and holds for both, unless the other has its own there. */
function marksFor(marks: readonly DynamicMark[], staff: number): readonly DynamicMark[] {
  const own = new Set<number>(marks.filter((mark) => mark.staff === staff).map((mark) => mark.onset))
  return marks.filter((mark) => mark.staff === staff || !own.has(mark.onset))
}

function hairpinsFor(hairpins: readonly Hairpin[], staff: number): readonly Hairpin[] {
  const own = hairpins.filter((hairpin) => hairpin.staff === staff)
  const isOverruled = (one: Hairpin) => own.some((other) => other.onset < one.end && one.onset < other.end)
  return hairpins.filter((hairpin) => hairpin.staff === staff || !isOverruled(hairpin))
}

interface Step {
  readonly onset: number
  readonly step: number
}

function slopesOf(steps: readonly Step[], hairpins: readonly Hairpin[]): readonly Slope[] {
  const changes = [
    ...steps.map((step) => ({ kind: 'step' as const, ...step })),
    ...hairpins.map((hairpin) => ({ kind: 'hairpin' as const, ...hairpin })),
  ].sort((a, b) => a.onset - b.onset || Number(a.kind === 'hairpin') - Number(b.kind === 'hairpin'))
  let standing = steps.length === 0 ? UNMARKED_STEP : null
  const slopes: Slope[] =
    standing === null ? [] : [{ onset: -Infinity, step: standing, end: -Infinity, endStep: standing }]
  for (const change of changes) {
    if (change.kind === 'step') {
      standing = change.step
      slopes.push({ onset: change.onset, step: standing, end: change.onset, endStep: standing })
    } else if (standing !== null) {
      const slope = hairpinSlope(change, standing, steps)
      slopes.push(slope)
      standing = slope.endStep
    }
  }
  return slopes
}

/** To the mark it leads to; where none follows, by one step. */
function hairpinSlope(hairpin: Hairpin, step: number, steps: readonly Step[]): Slope {
  const { onset, end, direction } = hairpin
  const sign = direction === 'crescendo' ? 1 : -1
  const goal = steps.find((mark) => mark.onset > onset && mark.onset <= end + LEADS_TO_BEATS)
  const leadsThere = goal !== undefined && (goal.step - step) * sign > 0
  return {
    onset,
    step,
    end: leadsThere ? Math.min(end, goal.onset) : end,
    endStep: leadsThere ? goal.step : step + sign,
  }
}

function slopeAt(slopes: readonly Slope[], onset: number): Slope | undefined {
  return slopes[firstNotBefore(slopes, onset, (slope, beat) => slope.onset <= beat) - 1]
}

function stepOn({ onset, step, end, endStep }: Slope, at: number): number {
  return at >= end ? endStep : step + ((endStep - step) * (at - onset)) / (end - onset)
}

/** "sempre p" and "p dolce" are p; fp and sfp are p after the accent. */
function stepOf(mark: string): number | null {
  const word = wordsOf(mark).find((one) => Object.hasOwn(STEPS, one) || ACCENTS.test(one))
  if (word === undefined) return null
  const after = AFTER_ACCENT.exec(word)?.[0].slice(1)
  return STEPS[after ?? word] ?? null
}

function saysAccent(mark: string): boolean {
  return wordsOf(mark).some((word) => ACCENTS.test(word))
}

function wordsOf(mark: string): readonly string[] {
  return mark.toLowerCase().split(/[^\p{L}]+/u)
}
