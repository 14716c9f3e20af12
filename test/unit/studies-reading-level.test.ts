import { expect, test } from 'vitest'
import { createDice, type Dice } from '../../shared/studies/dice'
import { chooseNextReading } from '../../shared/studies/next-reading'
import {
  chanceOfReading,
  estimateReadings,
  nextPieceLevel,
  type PastReading,
  TARGET_ACCURACY,
} from '../../shared/studies/reading-level'
import { type Study, studyCode } from '../../shared/studies/study'

const TRUE_LEVELS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
const READINGS = 8
const READERS_PER_LEVEL = 40

/**
 * Another reader than the model has: his accuracy falls in a straight line with the difficulty, and scatters from piece to
 * piece as students' do.
 */
function readerOf(level: number, dice: Dice) {
  return (pieceLevel: number): number => {
    const scatter = (dice.next() + dice.next() + dice.next() - 1.5) * 0.09
    return Math.max(0.2, Math.min(1, 0.935 + 0.045 * (level - pieceLevel) + scatter))
  }
}

function testReader(level: number, seed: number): readonly PastReading[] {
  const read = readerOf(level, createDice(`reader ${level} ${seed}`))
  const readings: PastReading[] = []
  for (let count = 0; count < READINGS; count++) {
    const pieceLevel = nextPieceLevel(readings)
    readings.push({ pieceLevel, accuracy: read(pieceLevel) })
  }
  return readings
}

const sessions = TRUE_LEVELS.map((level) => ({
  level,
  all: Array.from({ length: READERS_PER_LEVEL }, (_, seed) => estimateReadings(testReader(level, seed))),
}))

test.each(sessions)('a reader of level $level is known within a level after eight readings', ({ level, all }) => {
  const errors = all.map((estimates) => Math.abs((estimates.at(-1)?.level ?? 0) - level))
  expect(errors.reduce((sum, error) => sum + error, 0) / errors.length).toBeLessThan(1)
})

test('no estimate leaves the ten levels', () => {
  const levels = sessions.flatMap(({ all }) => all.flat().map((estimate) => estimate.level))
  expect([Math.min(...levels) >= 1, Math.max(...levels) <= 10]).toEqual([true, true])
})

test('the more is read, the surer it is', () => {
  const spreadAfter = (readings: number) => {
    const spreads = sessions.flatMap(({ all }) => all.map((estimates) => estimates[readings - 1]?.spread ?? 0))
    return spreads.reduce((sum, spread) => sum + spread, 0) / spreads.length
  }
  expect(spreadAfter(1)).toBeGreaterThan(spreadAfter(3))
  expect(spreadAfter(3)).toBeGreaterThan(spreadAfter(8))
})

test('one good reading raises the level, and one bad one lowers it, by less than three levels', () => {
  const past = testReader(5, 1)
  const [before = 0, good = 0, bad = 0] = [
    [],
    [{ pieceLevel: 5, accuracy: 1 }],
    [{ pieceLevel: 5, accuracy: 0.4 }],
  ].map((more) => estimateReadings([...past, ...more]).at(-1)?.level)
  expect([good > before, bad < before, good - before < 3, before - bad < 3]).toEqual([true, true, true, true])
})

test('the next piece is one that the student probably reads, but not surely', () => {
  for (const { level, all } of sessions) {
    if (level < 3 || level > 8) continue
    const chances = all.map((_, seed) => chanceOfReading(level, nextPieceLevel(testReader(level, seed))))
    const mean = chances.reduce((sum, chance) => sum + chance, 0) / chances.length
    expect([level, mean > 0.5, mean < 0.95]).toEqual([level, true, true])
  }
})

test('nobody gets stuck: whoever reads all perfectly comes to the hardest pieces, and whoever reads none to the easiest', () => {
  const after = (accuracy: number) => {
    const readings: PastReading[] = []
    while (readings.length < 12) readings.push({ pieceLevel: nextPieceLevel(readings), accuracy })
    return nextPieceLevel(readings)
  }
  expect([after(1), after(0.3)]).toEqual([10, 1])
})

test('an accuracy at the target counts as read', () => {
  const levelAfter = (accuracy: number) => estimateReadings([{ pieceLevel: 4, accuracy }])[0]?.level ?? 0
  expect(levelAfter(TARGET_ACCURACY)).toBeGreaterThan(levelAfter(TARGET_ACCURACY - 0.01))
})

test('no piece is chosen twice, and their keys and metres change', () => {
  const seen = new Set<string>()
  const chosen: Study[] = []
  const readings = Array.from({ length: 6 }, () => ({ pieceLevel: 6, accuracy: 0.93 }))
  for (let count = 0; count < 30; count++) {
    const study = chooseNextReading({ readings, seen }, 'both')
    chosen.push(study)
    seen.add(studyCode(study))
  }
  expect(seen.size).toBe(30)
  expect(new Set(chosen.map(({ key }) => key)).size).toBeGreaterThan(8)
  expect(new Set(chosen.map(({ metre }) => metre)).size).toBeGreaterThan(3)
})

test('a piece that was opened elsewhere under the next number is passed over', () => {
  const history = { readings: [], seen: new Set<string>() }
  const first = chooseNextReading(history, 'right')
  const second = chooseNextReading({ readings: [], seen: new Set([studyCode(first)]) }, 'right')
  expect(studyCode(second)).not.toBe(studyCode(first))
  expect([first.hands, second.hands]).toEqual(['right', 'right'])
})

test('a beginner reads without sharps and flats, in four or three', () => {
  const readings = Array.from({ length: 8 }, () => ({ pieceLevel: 1, accuracy: 0.5 }))
  const studies = Array.from({ length: 12 }, (_, count) => {
    const seen = new Set(Array.from({ length: count }, (_unused, index) => `piece ${index}`))
    return chooseNextReading({ readings, seen }, 'both')
  })
  expect(new Set(studies.map(({ level }) => level))).toEqual(new Set([1]))
  expect(studies.every(({ key }) => key === 'Cmaj' || key === 'Amin')).toBe(true)
  expect(studies.every(({ metre }) => metre === '4/4' || metre === '3/4')).toBe(true)
})
