// How well simulated students of five levels are followed and judged: on the bundled songs and on long composed pieces.
// The hands alone are those of the intermediate student. Arguments: seeds for each song (4), and the sizes of composed
// pieces, e.g. `npm run bench -- practice 8 1000 5000`.
import type { Score } from '../../shared/music/score'
import { catalogue, importSong } from '../support/bundled-songs'
import { composeScore } from '../support/composed-score'
import type { Habits } from '../support/practice-habits'
import { type Level, levels } from '../support/practice-levels'
import { practise } from '../support/practice-simulator'
import { fromTheStart } from '../support/written-music'
import { addPractice, measurePractice, type PracticeMeasures } from './practice-measures'
import { printPractice } from './print-practice'

const [seedCount = 4, ...sizes] = process.argv.slice(3).map(Number)
const noteCounts = sizes.length > 0 ? sizes : [1000, 5000, 10_000]
const names = Object.keys(levels) as Level[]

const students: readonly (readonly [string, Habits])[] = [
  ...names.map((name) => [name, levels[name]] as const),
  ['right hand', { ...levels.intermediate, hands: 'right' }],
  ['left hand', { ...levels.intermediate, hands: 'left' }],
]
const songs = await Promise.all(catalogue.map(async ({ file }) => (await importSong(file)).score))
report('bundled songs', songs, seedCount)
for (const noteCount of noteCounts) {
  const seeds = Math.max(1, Math.round((seedCount * 1000) / noteCount))
  const pieces = Array.from({ length: seeds }, (_, nth) => composeScore(noteCount, nth + 1))
  report(`composed, ${noteCount} notes`, pieces, 1)
}

function report(title: string, scores: readonly Score[], seeds: number): void {
  const columns = students.map(([name, habits]) => {
    return { name, measures: addPractice(scores.flatMap((score) => measureStudent(score, habits, seeds))) }
  })
  const all = { name: 'all', measures: addPractice(columns.map(({ measures }) => measures)) }
  console.log(`\n${title}`)
  printPractice([...columns, all])
}

function measureStudent(score: Score, habits: Habits, seeds: number): PracticeMeasures[] {
  const { hands = 'both' } = habits
  // A hand that has nothing to play has nothing to show.
  if (hands !== 'both' && !score.notes.some((note) => note.hand === hands)) return []
  return Array.from({ length: seeds }, (_, nth) => {
    const practice = practise(score, { ...habits, seed: nth + 1 })
    return measurePractice({ score, ...practice, options: { ...fromTheStart, hands } })
  })
}
