import { expect, test } from 'vitest'
import { addPractice, measurePractice } from '../bench/practice-measures'
import { importSong } from '../support/bundled-songs'
import { composeScore } from '../support/composed-score'
import type { FollowingMeasures, RightShare } from '../support/measure-following'
import { type Level, levels } from '../support/practice-levels'
import { practise } from '../support/practice-simulator'
import { fromTheStart } from '../support/written-music'

const SEEDS = [1, 2]
const files = ['minuet-in-g.krn', 'fur-elise.krn', 'sonatina-op-36-no-1.krn']
const scores = [...(await Promise.all(files.map(async (file) => (await importSong(file)).score))), composeScore(500, 3)]

const measured = (level: Level): FollowingMeasures =>
  addPractice(
    scores.flatMap((score) =>
      SEEDS.map((seed) => {
        return measurePractice({ score, ...practise(score, { ...levels[level], seed }), options: fromTheStart })
      }),
    ),
  ).following

const share = ({ right, count }: RightShare) => right / count

/** A little under what was measured: whoever follows better raises them. */
test.each([
  { level: 'beginner', live: 0.88, final: 0.95, finalReplayed: 0.94 },
  { level: 'intermediate', live: 0.92, final: 0.98, finalReplayed: 0.97 },
  { level: 'concertPianist', live: 0.95, final: 0.99, finalReplayed: 0.97 },
] as const)('a simulated $level is followed and judged as before or better', ({ level, ...least }) => {
  const { first, final } = measured(level)
  expect(share(first.all)).toBeGreaterThan(least.live)
  expect(share(final.all)).toBeGreaterThan(least.final)
  expect(share(final.replayed)).toBeGreaterThan(least.finalReplayed)
})
