import { expect, test } from 'vitest'
import { barInTake, expectedLine } from '../../renderer/sound/expected-line'
import { takeLine } from '../../renderer/sound/take-line'
import { beats, pitch, takeMs } from '../../shared/base/units'
import type { Take } from '../../shared/grade/session-report'
import type { PlayedNote } from '../../shared/performance/played-note'
import { melody } from '../support/written-music'

const played = (changes: Partial<PlayedNote>): PlayedNote => ({
  index: 0,
  pitch: pitch(60),
  velocity: 90,
  onsetMs: takeMs(1000),
  releaseMs: takeMs(1200),
  isPedalled: false,
  ...changes,
})

test('a key sounds until it was let go, or until the pedal under it came up', () => {
  const pedals = [{ downMs: 1100, upMs: 1900 }]
  const notes = [played({}), played({ pitch: pitch(62), onsetMs: takeMs(2000), releaseMs: takeMs(2500) })]
  expect(takeLine(notes, pedals)).toEqual([
    { atMs: 1000, untilMs: 1900, pitch: 60, velocity: 90 },
    { atMs: 2000, untilMs: 2500, pitch: 62, velocity: 90 },
  ])
})

test('a key whose loudness nobody heard sounds in the middle, and one that was never let go has an end', () => {
  expect(takeLine([played({ velocity: null, releaseMs: null })], [])).toEqual([
    { atMs: 1000, untilMs: 5000, pitch: 60, velocity: 64 },
  ])
})

/** A take that began at half the tempo and went over to the written one at beat 2. */
const take: Take = {
  index: 0,
  startMs: takeMs(1000),
  endMs: takeMs(5000),
  firstBar: 0,
  lastBar: 0,
  detail: {
    began: 'start',
    counts: { correct: 0, wrongPitch: 0, missed: 0, extra: 0, uncertain: 0 },
    accuracy: null,
    timingStabilityMs: null,
    tempoCurve: [
      { beat: beats(0), ms: takeMs(1000), quartersPerMinute: 60 },
      { beat: beats(2), ms: takeMs(3000), quartersPerMinute: 120 },
      { beat: beats(3), ms: takeMs(3500), quartersPerMinute: 120 },
    ],
  },
}

test('what was expected sounds at the tempo that was played, in the bars of the take', () => {
  const line = expectedLine(melody(60, 62, 64, 65, 67), take, 'both')
  expect(line.map(({ atMs }) => atMs)).toEqual([1000, 2000, 3000, 3500])
  expect(barInTake(melody(60, 62, 64, 65), take, 0)).toEqual({ fromMs: 1000, untilMs: 4000 })
})
