import { expect, test, vi } from 'vitest'
import type { Score } from '../../shared/music/score'
import { beats } from '../../shared/base/units'
import { createPositionMarker } from '../../renderer/timeline/position-marker'
import {
  barAtShare,
  barLines,
  printedNumbers,
  sectionFrom,
  sectionStarts,
  shareOfBars,
  shareOfBeat,
} from '../../renderer/timeline/timeline-places'

/** Bars of 4/4; the first is an upbeat of one quarter where `hasUpbeat`. */
function piece(barCount: number, { hasUpbeat = false, sections = [] as readonly number[] } = {}): Score {
  const lead = hasUpbeat ? 3 : 0
  const bars = Array.from({ length: barCount }, (_, index) => ({
    index,
    id: null,
    number: String(index + (hasUpbeat ? 0 : 1)),
    pass: 1,
    onset: beats(Math.max(0, index * 4 - lead)),
    duration: index === 0 && hasUpbeat ? 1 : 4,
    metre: { beats: 4, unit: 4 },
    startsSection: index === 0 || sections.includes(index),
  }))
  const none = { notes: [], tempos: [], dynamics: [], hairpins: [], pedals: [], isEngraved: false }
  return { ...none, bars, end: beats(barCount * 4 - lead) }
}

const numbersOf = (score: Score, widthPx: number) => printedNumbers(score, widthPx).map(({ number }) => number)

test('a bar is as wide as it is long, an upbeat narrower', () => {
  const score = piece(5, { hasUpbeat: true })
  expect(shareOfBars(score, 0, 0)).toEqual({ from: 0, to: 1 / 17 })
  expect(shareOfBars(score, 1, 2)).toEqual({ from: 1 / 17, to: 9 / 17 })
  expect(shareOfBeat(score, 100)).toBe(1)
})

test('every bar is found where it is drawn, and beyond the ends the outer ones', () => {
  const score = piece(300, { hasUpbeat: true })
  const found = score.bars.map(({ index }) => {
    const { from, to } = shareOfBars(score, index, index)
    return barAtShare(score, (from + to) / 2)
  })
  expect(found).toEqual(score.bars.map(({ index }) => index))
  expect([barAtShare(score, -1), barAtShare(score, 2)]).toEqual([0, 299])
})

test('where a bar begins that bar is told, however many there are', () => {
  vi.stubGlobal('requestAnimationFrame', (paint: () => void) => {
    paint()
    return 0
  })
  for (let barCount = 1; barCount <= 200; barCount += 1) {
    const score = piece(barCount, { hasUpbeat: barCount % 2 === 0 })
    let told = ''
    const slider: unknown = {
      setAttribute: (name: string, value: string) => name === 'aria-valuenow' && (told = value),
    }
    const marker = { style: {} } as HTMLElement
    const position = createPositionMarker({ score, marker, slider: slider as HTMLElement })
    const toldByBar = score.bars.map(({ onset }) => {
      position.show(onset)
      return told
    })
    expect(toldByBar).toEqual(score.bars.map(({ index }) => String(index + 1)))
  }
  vi.unstubAllGlobals()
})

test('a short tune prints every number, a long one those that rulers count by', () => {
  expect(numbersOf(piece(8), 1000)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8'])
  expect(numbersOf(piece(100), 1000)).toEqual(['1', '10', '20', '30', '40', '50', '60', '70', '80', '90', '100'])
})

test('numbers never touch, however long the piece and narrow the strip', () => {
  for (const [barCount, widthPx] of [
    [7, 320],
    [64, 900],
    [999, 1400],
    [4000, 976],
  ] as const) {
    const places = printedNumbers(piece(barCount), widthPx).map(({ share }) => share * widthPx)
    const gaps = places.slice(1).map((place, nth) => place - places[nth]!)
    expect(Math.min(...gaps), `${barCount} bars on ${widthPx} px`).toBeGreaterThanOrEqual(56)
    expect(places.length).toBeGreaterThan(1)
  }
})

test('the upbeat has no number to print', () => {
  expect(numbersOf(piece(4, { hasUpbeat: true }), 1000)).toEqual(['1', '2', '3'])
})

test('bar lines are left out where they would run together', () => {
  expect([barLines(piece(100), 1000).length, barLines(piece(400), 1000).length]).toEqual([99, 0])
})

test('sections are marked but for the first, and one steps from each to the next', () => {
  const score = piece(40, { sections: [16, 24] })
  expect(sectionStarts(score)).toEqual([0.4, 0.6])
  expect([sectionFrom(score, 0, 1), sectionFrom(score, 20, 1), sectionFrom(score, 30, 1)]).toEqual([16, 24, 39])
  expect([sectionFrom(score, 39, -1), sectionFrom(score, 24, -1), sectionFrom(score, 16, -1)]).toEqual([24, 16, 0])
})
