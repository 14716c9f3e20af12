import { expect, test } from 'vitest'
import { pitch } from '../../shared/base/units'
import { soundsInOrnament } from '../../shared/music/ornament-bits'
import { indexScore } from '../../shared/music/score-index'
import { scoreOf } from '../support/written-music'

const trilled = { at: 2, pitch: 72, ornament: 'trill', ornamentPitches: [74].map(pitch) } as const

/** All pitches that an ornament may sound at this onset. */
function soundingAt(score: ReturnType<typeof scoreOf>, onset: number, hands: 'both' | 'left' = 'both') {
  const index = indexScore(score, hands)
  return Array.from({ length: 128 }, (_, key) => key).filter((key) => soundsInOrnament(index, onset, key))
}

test('an ornament sounds its own key and its further ones, from the onset before it to the one at its end', () => {
  const score = scoreOf([0, 1, 3, 4].map((at) => ({ at, pitch: 60 })).concat(trilled))
  expect([0, 1, 2, 3, 4].map((onset) => soundingAt(score, onset))).toEqual([[], [72, 74], [72, 74], [72, 74], []])
})

test('ornaments that sound together add up, over the whole range of pitches', () => {
  const low = { at: 2, pitch: 0, ornament: 'tremolo', ornamentPitches: [31, 32, 127].map(pitch) } as const
  expect(soundingAt(scoreOf([trilled, low]), 0)).toEqual([0, 31, 32, 72, 74, 127])
})

test('the ornaments of a silent hand, and places outside the score, sound nothing', () => {
  const score = scoreOf([trilled, { at: 2, pitch: 48, hand: 'left' }])
  expect(soundingAt(score, 0, 'left')).toEqual([])
  expect([soundingAt(score, -1), soundingAt(score, 1)]).toEqual([[], []])
})
