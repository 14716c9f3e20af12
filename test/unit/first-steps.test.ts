import { expect, test } from 'vitest'
import { beats, epochMs, pitch, takeMs } from '../../shared/base/units'
import type { Heard } from '../../shared/contract/coach-messages'
import type { LiveVerdict } from '../../shared/follow/live-verdict'
import { createFirstSteps } from '../../renderer/welcome/first-steps'
import { sampleNote, sampleScore } from '../support/sample-score'

/** Two bars of four quarter notes. */
const score = sampleScore(Array.from({ length: 8 }, (_, index) => sampleNote(index)))

test('the first key leads into its bar, and the last note of the bar out of it', () => {
  const steps = createFirstSteps(score, 'both')
  const said = [0, 1, 2, 3].map((index) => steps.hear(heard([correct(index, index)], 0)))
  const inBar = { kind: 'firstBar', barIndex: 0, isStray: false }
  expect(said).toEqual([inBar, inBar, inBar, { kind: 'done', barIndex: 0, right: 4, of: 4 }])
})

test('a wrong and a missed note are counted as what they are', () => {
  const steps = createFirstSteps(score, 'both')
  steps.hear(heard([correct(0, 0)], 0))
  steps.hear(heard([{ kind: 'wrongPitch', playedIndex: 1, noteIndex: 1, deltaMs: 0 }], 0))
  const last = steps.hear(heard([{ kind: 'missed', noteIndex: 2 }, correct(2, 3)], 0))
  expect(last).toEqual({ kind: 'done', barIndex: 0, right: 2, of: 4 })
})

test('a key that is only tried is a stray one, and the bar begins after it', () => {
  const steps = createFirstSteps(score, 'both')
  const tried = steps.hear(heard([{ kind: 'extra', playedIndex: 0 }], 0))
  expect(tried).toEqual({ kind: 'firstBar', barIndex: 0, isStray: true })
  steps.hear(heard([correct(1, 4)], 1))
  const last = [5, 6, 7].map((index) => steps.hear(heard([correct(index - 3, index)], 1))).at(-1)
  expect(last).toEqual({ kind: 'done', barIndex: 1, right: 4, of: 4 })
})

test('whoever goes on before the bar is through has done with it', () => {
  const steps = createFirstSteps(score, 'both')
  steps.hear(heard([correct(0, 0)], 0))
  expect(steps.hear(heard([correct(1, 4)], 1))).toEqual({ kind: 'done', barIndex: 0, right: 1, of: 4 })
})

test('a verdict that is taken back no longer counts', () => {
  const steps = createFirstSteps(score, 'both')
  steps.hear(heard([correct(0, 0)], 0))
  steps.hear(heard([correct(1, 1)], 0))
  steps.hear(heard([{ kind: 'extra', playedIndex: 1 }], 0))
  expect(steps.hear(heard([correct(2, 4)], 1))).toEqual({ kind: 'done', barIndex: 0, right: 1, of: 4 })
})

function correct(playedIndex: number, noteIndex: number): LiveVerdict {
  return { kind: 'correct', playedIndex, noteIndex, deltaMs: 0 }
}

function heard(verdicts: readonly LiveVerdict[], barIndex: number): Heard {
  return {
    kind: 'heard',
    event: { kind: 'keyDown', atMs: takeMs(0), pitch: pitch(60), velocity: 64 },
    heardAt: epochMs(0),
    atMs: takeMs(0),
    verdicts,
    position: { onset: beats(4 * barIndex), nextOnset: beats(4 * barIndex + 1), barIndex, msPerQuarter: 500 },
    settledCount: 0,
  }
}
