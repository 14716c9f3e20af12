import { expect, test } from 'vitest'
import { cutIntoTakes } from '../../shared/align/cut-takes'
import { EXTRA, JUMPED } from '../../shared/follow/trail'
import { indexScore } from '../../shared/music/score-index'
import { playedNotes } from '../../shared/performance/played-notes'
import { key, melody } from '../support/written-music'

const index = indexScore(melody(60, 62, 64, 65, 67, 69, 71, 72, 74, 76, 77, 79), 'both')
const fromTheFirst = new Map([[0, 0]])

/** One key each half second unless a time is given, and what the follower made of each. */
function takesOf(...heard: readonly (readonly [pitch: number, label: number, atMs?: number])[]) {
  const played = playedNotes(heard.map(([pitch, , atMs], nth) => key(pitch, atMs ?? nth * 500)))
  const labels = Int32Array.from(heard, ([, label]) => label)
  const takes = cutIntoTakes(index, played, labels, fromTheFirst)
  return {
    labels: [...labels],
    takes: takes.map(({ firstPlayed, endPlayed, began }) => [began, firstPlayed, endPlayed]),
  }
}

test('notes just before a jump was noticed belong to where it led', () => {
  const { labels, takes } = takesOf([60, 0], [62, 1], [72, EXTRA], [74, EXTRA], [76, 9 | JUMPED], [77, 10])
  expect(labels).toEqual([0, 1, 7, 8, 9 | JUMPED, 10])
  expect(takes).toEqual([
    ['start', 0, 2],
    ['jump', 2, 6],
  ])
})

test('a jump does not reach over the long pause before it', () => {
  const heard = takesOf([60, 0], [72, EXTRA], [61, EXTRA, 9000], [74, EXTRA, 9500], [76, 9 | JUMPED, 10_000])
  expect(heard.labels).toEqual([0, EXTRA, EXTRA, 8, 9 | JUMPED])
  expect(heard.takes).toEqual([
    ['start', 0, 2],
    ['pause', 2, 3],
    ['jump', 3, 5],
  ])
})

test('a jump that was made in the long pause begins the take after it', () => {
  const heard = takesOf([60, 0], [72, EXTRA], [74, EXTRA, 9500], [76, 9 | JUMPED, 10_000])
  expect(heard.labels).toEqual([0, EXTRA, 8, 9 | JUMPED])
  expect(heard.takes).toEqual([
    ['start', 0, 2],
    ['jump', 2, 4],
  ])
})
