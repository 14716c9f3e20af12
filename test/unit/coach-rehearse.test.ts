import { expect, test } from 'vitest'
import { rehearse } from '../../electron/coach/rehearse'
import { beats } from '../../shared/base/units'
import type { SessionRules } from '../../shared/follow/session-rules'
import { melody, scoreOf } from '../support/written-music'

const sitting = { hands: 'both', startOnset: beats(2) } as const
const modes: readonly SessionRules[] = [
  { mode: 'follow_score', ...sitting },
  { mode: 'wait', ...sitting },
  { mode: 'metronome', quartersPerMinute: 90, ...sitting },
  { mode: 'loop_bars', from: beats(4), until: beats(8), ...sitting },
]
const piece = scoreOf([
  { at: 0, pitch: 60, ornament: 'trill' },
  { at: 1, pitch: 0, isStaccato: true },
  { at: 1, pitch: 127, isSlurred: true },
  { at: 2, pitch: 62, isGrace: true },
  { at: 2, pitch: 64, isAccented: true },
  { at: 3, pitch: 40, hand: 'left' },
])

test.each(modes)('any score is rehearsed to the end in the mode $mode', async (rules) => {
  for (const score of [piece, melody(60), melody()]) {
    await expect(rehearse(score, rules, () => true)).resolves.toBeUndefined()
  }
})

test('a rehearsal is over as soon as someone plays', async () => {
  let steps = 0
  await rehearse(piece, modes[0]!, () => (steps += 1) < 10)
  expect(steps).toBe(10)
})

test('what else happens in the process has its turn during a rehearsal', async () => {
  let turns = 0
  const timer = setInterval(() => (turns += 1), 0)
  await rehearse(piece, modes[0]!, () => true)
  clearInterval(timer)
  expect(turns).toBeGreaterThan(3)
})
