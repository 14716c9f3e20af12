import { MS_PER_MINUTE, beats } from '../base/units'
import { paceFrom, steadyPace, type PacedTempo } from '../music/paced-tempo'
import type { Score } from '../music/score'
import { lowerBound, type ScoreIndex, silentNoteNear } from '../music/score-index'
import { createClickWindows, WIDEST_WINDOW_MS } from './click-windows'
import { fitsOrnament } from './fits-ornament'
import { type DueKey, matchByClick } from './match-by-click'
import type { BeatClock, ModeTracker } from './mode-tracker'
import { PATIENCE } from './pass-marks'
import type { TrackerStart } from './tracker'
import { EXTRA, ORNAMENTAL, SILENT } from './trail'

/** Strikes of one pitch that are looked at again when the next one comes. Ours: more changed no verdict. */
const LOOKED_AT_AGAIN = 8
/** Onsets at which the first key may stand, where it begins the click itself. */
const FIRST_ONSETS = 4
/** How quickly the usual lateness follows the last notes, and how far it goes. Ours. */
const LAG_WEIGHT = 0.15
const MOST_LAG_MS = 100
/** No strike is farther from the click than this. */
const REACH_MS = WIDEST_WINDOW_MS + MOST_LAG_MS

/** One stretch of time by one click. */
interface Run {
  readonly firstPlayed: number
  readonly startOnset: number
  /** null until the first key begins it. */
  clock: ClickClock | null
}

interface ClickClock extends BeatClock {
  beatAt(atMs: number): number
}

interface Strike {
  readonly playedIndex: number
  readonly atMs: number
  /** How late the student usually was just before. */
  readonly lagMs: number
}

/**
 * Metronome: where the score is, the click says. Each pitch is a question of its own, which strike was which of its
 * keys, and asked again with each new strike; whoever plays steadily behind the click is not taken for early.
 */
export function createMetronomeTracker(score: Score, index: ScoreIndex, start: TrackerStart): ModeTracker {
  const { onsetCount, onsetBeats, keyOnsets, keyPitches, firstKeys } = index
  const windowMs = createClickWindows(index)
  const labels: number[] = []
  const heardMs: number[] = []
  const runs: Run[] = []
  /** The strikes of each pitch, run by run. */
  const strikesByRun: Strike[][][] = []
  let run = beginRun(start.onset, null)
  let passStart: number | null = null
  let closed = 0
  let nowMs = -Infinity
  let lagMs = 0
  let deltaMs = 0

  function beginRun(startOnset: number, clock: ClickClock | null): Run {
    const begun = { firstPlayed: labels.length, startOnset, clock }
    runs.push(begun)
    strikesByRun.push(Array.from({ length: 128 }, () => []))
    return begun
  }

  function goTo(startOnset: number, clock: ClickClock | null = null): void {
    run = beginRun(startOnset, clock)
    passStart = null
    closed = startOnset
    lagMs = 0
  }

  function hear(pitch: number, atMs: number): void {
    run.clock ??= clockFrom(
      steadyPace(onsetBeats[firstOnsetWith(pitch)] ?? 0, MS_PER_MINUTE / start.msPerQuarter),
      atMs,
    )
    pass(atMs)
    const playedIndex = labels.length
    const strikes = strikesByRun.at(-1)?.[pitch] ?? []
    strikes.push({ playedIndex, atMs, lagMs })
    labels.push(EXTRA)
    heardMs.push(atMs)
    label(pitch, strikes.slice(-LOOKED_AT_AGAIN), keyAfter(strikes))
    const key = labels[playedIndex] ?? EXTRA
    if (key >= 0) learn(key, atMs)
  }

  /** Keys up to the last one that was given away for good are taken. */
  function keyAfter(strikes: readonly Strike[]): number {
    for (let i = strikes.length - 1 - LOOKED_AT_AGAIN; i >= 0; i -= 1) {
      const key = labels[strikes[i]?.playedIndex ?? -1] ?? EXTRA
      if (key >= 0) return key + 1
    }
    return 0
  }

  function learn(key: number, atMs: number): void {
    const onset = keyOnsets[key] ?? 0
    const isFirstBar = index.onsetBars[onset] === index.onsetBars[run.startOnset]
    passStart ??= isFirstBar ? run.startOnset : onset
    deltaMs = atMs - dueMsOf(key)
    lagMs = Math.max(-MOST_LAG_MS, Math.min(MOST_LAG_MS, lagMs + LAG_WEIGHT * (deltaMs - lagMs)))
  }

  /** Where the click begins that nobody started: at the first key. */
  function firstOnsetWith(pitch: number): number {
    for (let onset = run.startOnset; onset < Math.min(onsetCount, run.startOnset + FIRST_ONSETS); onset += 1)
      for (let key = firstKeys[onset] ?? 0; key < (firstKeys[onset + 1] ?? 0); key += 1)
        if (keyPitches[key] === pitch) return onset
    return run.startOnset
  }

  const dueMsOf = (key: number) => run.clock?.msAt(onsetBeats[keyOnsets[key] ?? 0] ?? 0) ?? 0

  function label(pitch: number, strikes: readonly Strike[], fromKey: number): void {
    const firstMs = strikes[0]?.atMs ?? 0
    const lastMs = strikes.at(-1)?.atMs ?? 0
    const due = dueBetween(pitch, fromKey, { firstMs, lastMs })
    const struckMs = strikes.map((strike) => strike.atMs - strike.lagMs)
    matchByClick(struckMs, due).forEach((at, i) => {
      const strike = strikes[i]
      if (strike) labels[strike.playedIndex] = due[at]?.key ?? strayLabel(pitch, strike.atMs)
    })
  }

  function dueBetween(
    pitch: number,
    fromKey: number,
    { firstMs, lastMs }: { readonly firstMs: number; readonly lastMs: number },
  ): DueKey[] {
    const { clock } = run
    const keys = index.keysByPitch[pitch]
    if (!clock || !keys) return []
    const due: DueKey[] = []
    const first = Math.max(fromKey, firstKeys[run.startOnset] ?? 0, firstKeys[onsetFrom(firstMs - REACH_MS)] ?? 0)
    for (const key of keys) {
      if (key < first) continue
      const dueMs = dueMsOf(key)
      if (dueMs > lastMs + REACH_MS) break
      due.push({ key, dueMs, windowMs: windowMs(keyOnsets[key] ?? 0, clock), isGrace: index.keyIsGrace[key] === 1 })
    }
    return due
  }

  /** The first onset that is due at a moment or after it. */
  const onsetFrom = (atMs: number) => lowerBound(onsetBeats, beatAt(atMs))

  function strayLabel(pitch: number, atMs: number): number {
    if (fitsOrnament(index, Math.max(0, onsetFrom(atMs) - 1), pitch)) return ORNAMENTAL
    return silentNoteNear(index, pitch, beatAt(atMs)) ? SILENT : EXTRA
  }

  function beatAt(atMs: number): number {
    return run.clock ? run.clock.beatAt(atMs) : (onsetBeats[run.startOnset] ?? 0)
  }

  function pass(atMs: number): boolean {
    const before = closed
    nowMs = Math.max(nowMs, atMs)
    const { clock } = run
    if (!clock) return false
    while (closed < onsetCount && clock.msAt(onsetBeats[closed] ?? 0) + windowMs(closed, clock) + lagMs < nowMs)
      closed += 1
    return passStart !== null && closed > before
  }

  /** In the end all strikes of a pitch that can have to do with each other are seen together. */
  function labelAll(): void {
    const last = run
    runs.forEach((one, nth) => {
      run = one
      strikesByRun[nth]?.forEach((strikes, pitch) => {
        if (strikes.length > LOOKED_AT_AGAIN) labelInGroups(pitch, strikes)
      })
    })
    run = last
  }

  function labelInGroups(pitch: number, strikes: readonly Strike[]): void {
    let fromKey = 0
    let first = 0
    for (let at = 1; at <= strikes.length; at += 1) {
      const pauseMs = (strikes[at]?.atMs ?? Infinity) - (strikes[at - 1]?.atMs ?? 0)
      if (pauseMs <= 2 * REACH_MS) continue
      const group = strikes.slice(first, at)
      label(pitch, group, fromKey)
      fromKey = Math.max(fromKey, ...group.map(({ playedIndex }) => (labels[playedIndex] ?? EXTRA) + 1))
      first = at
    }
  }

  return {
    isTimed: true,
    canJump: false,
    namesSlips: false,
    hear,
    goTo: (onset) => goTo(onset),
    startClick: ({ onset, dueMs, quartersPerMinute, isByMarks }) => {
      const isPaced = isByMarks === true
      const pace = isPaced ? paceFrom(score.tempos, onset, quartersPerMinute) : steadyPace(onset, quartersPerMinute)
      goTo(lowerBound(onsetBeats, onset), clockFrom(pace, dueMs))
    },
    pass,
    passStart: () => passStart,
    onset: () => Math.max(run.startOnset, onsetFrom(nowMs + 1) - 1),
    reached: () => (passStart === null ? 0 : closed - 1 + PATIENCE),
    goneRound: () => null,
    msPerQuarter: () => run.clock?.msPerQuarterAt(beatAt(nowMs)) ?? start.msPerQuarter,
    dueMs: (beat) => run.clock?.msAt(beat) ?? null,
    deltaMs: () => deltaMs,
    openNotes() {
      const first = heardMs.findLastIndex((ms) => nowMs - ms > 2 * REACH_MS) + 1
      return heardMs.length - first
    },
    lastLabels(into) {
      const count = Math.min(into.length, labels.length)
      for (let back = 0; back < count; back += 1) into[back] = labels[labels.length - 1 - back] ?? EXTRA
      return count
    },
    labels() {
      labelAll()
      return Int32Array.from(labels)
    },
    beatAt,
    position(atMs) {
      if (!run.clock || onsetCount === 0) return null
      const startBeat = onsetBeats[run.startOnset] ?? 0
      const beat = Math.min(score.end, Math.max(startBeat, beatAt(atMs)))
      return {
        onset: beats(beat),
        // During the count-in the cursor stands.
        nextOnset: beat > startBeat ? score.end : beats(startBeat),
        barIndex: Math.max(
          0,
          score.bars.findLastIndex((bar) => bar.onset <= beat),
        ),
        msPerQuarter: run.clock.msPerQuarterAt(beat),
      }
    },
    clockOf: (playedIndex) => runs.findLast(({ firstPlayed }) => firstPlayed <= playedIndex)?.clock ?? null,
  }
}

/** A pace whose first beat is due at a moment. */
function clockFrom(pace: PacedTempo, dueMs: number): ClickClock {
  return {
    msAt: (beat) => dueMs + pace.msAt(beat),
    beatAt: (atMs) => pace.beatAt(atMs - dueMs),
    msPerQuarterAt: (beat) => pace.msPerQuarterAt(beat),
  }
}
