import { expect, test } from 'vitest'
import { noteId } from '../../shared/base/ids'
import { beats, pitch } from '../../shared/base/units'
import { placeKeys } from '../../renderer/keyboard/piano-keys'
import { extendSpan, spanBetween } from '../../renderer/score/bar-span'
import { createDueKeys } from '../../renderer/score/due-keys'
import { fallingNoteAt } from '../../renderer/score/falling-note-at'
import { beatAtPx, beatTopPx, createNoteWindow, fallingPlaces } from '../../renderer/score/falling-places'
import { createMarkBook } from '../../renderer/score/mark-book'
import { beginningOfMei } from '../../renderer/score/mei-beginning'
import { nearestSpot } from '../../renderer/score/note-spots'
import { liesOver } from '../../renderer/score/paint-marks'
import { createStaleMarks } from '../../renderer/score/stale-marks'
import { swipeOf } from '../../renderer/score/turn-desk'
import { sampleNote, sampleScore } from '../support/sample-score'

test('a drag from one bar to another spans both, whichever comes first, in the passes that lie together', () => {
  const spans = [spanBetween([2], [5]), spanBetween([5], [2]), spanBetween([12, 4], [6, 14]), spanBetween([], [2])]
  expect(spans).toEqual([{ firstBar: 2, lastBar: 5 }, { firstBar: 2, lastBar: 5 }, { firstBar: 12, lastBar: 14 }, null])
})

test('Shift and a click move the nearer end of a loop, outwards or inwards', () => {
  const loop = { firstBar: 4, lastBar: 9 }
  const extended = [[2], [11], [5], [8]].map((bar) => extendSpan(loop, bar))
  expect(extended).toEqual([
    { firstBar: 2, lastBar: 9 },
    { firstBar: 4, lastBar: 11 },
    { firstBar: 5, lastBar: 9 },
    { firstBar: 4, lastBar: 8 },
  ])
})

test('of several heads within reach the nearest is hit, and none beyond it', () => {
  const spot = (noteIndex: number, x: number) => ({ noteIndex, playedIndex: null, centre: { x, y: 0 }, radius: 5 })
  const spots = [spot(0, 0), spot(1, 12)]
  const hits = [4, 8, 29, 33].map((x) => nearestSpot(spots, { x, y: 0 }, 15)?.noteIndex ?? null)
  expect(hits).toEqual([0, 1, 1, null])
})

const chordal = sampleScore([
  sampleNote(0, { id: noteId('a'), pitch: pitch(60), hand: 'right', fingering: '1' }),
  sampleNote(1, { id: noteId('b'), onset: beats(0), pitch: pitch(48), hand: 'left' }),
  sampleNote(2, { id: noteId('g'), onset: beats(1), pitch: pitch(66), isGrace: true, duration: 0 }),
  sampleNote(3, { id: noteId('c'), onset: beats(1), pitch: pitch(64) }),
])

test('the keys that are due are those of the practised hands, without grace notes', () => {
  const due = createDueKeys(chordal)
  const pitches = [due.from(0, 'both'), due.after(0, 'both'), due.from(0.5, 'left'), due.after(1, 'both')]
  expect(pitches.map((keys) => keys.map((key) => Number(key.pitch)))).toEqual([[60, 48], [64], [], []])
  expect(due.from(0, 'right')).toEqual([{ pitch: 60, hand: 'right', finger: '1' }])
})

const keys = placeKeys({ lowest: 36, highest: 84 })
const places = fallingPlaces({
  keys,
  keysLeftPx: 10,
  keysWidthPx: 580,
  widthPx: 600,
  heightPx: 500,
  hasOwnKeys: false,
  zoomPercent: 100,
})

test('each lane is as wide as its key and stands over it', () => {
  const middleC = keys.find((key) => key.pitch === 60)!
  expect(places.lanesByPitch.get(60)).toEqual({
    leftPx: 10 + middleC.left * 580,
    widthPx: middleC.width * 580,
    isBlack: false,
  })
})

test('a beat falls to the line when it is due, and a point of the view is the beat that is there', () => {
  expect(beatTopPx(places, 8, 8)).toBe(places.strikePx)
  expect(beatTopPx(places, 8, 9)).toBe(places.strikePx - places.pxPerBeat)
  expect(beatAtPx(places, 8, beatTopPx(places, 8, 10.5))).toBeCloseTo(10.5)
})

test('a falling note is hit in its lane, also a little beside it, and nowhere else', () => {
  const view = { places, viewBeat: 0, window: createNoteWindow(chordal) }
  const subject = { score: chordal, marks: createMarkBook(chordal), prefersFlats: false }
  const lane = places.lanesByPitch.get(64)!
  const topPx = beatTopPx(places, 0, 1.5)
  const at = (leftPx: number) => fallingNoteAt(subject, view, { leftPx, topPx })?.noteIndex ?? null
  expect([at(lane.leftPx + 2), at(lane.leftPx - 4), at(lane.leftPx - 40)]).toEqual([3, 3, null])
})

test('only the notes that may sound in a range are looked at, long ones before it included', () => {
  const long = sampleScore([
    sampleNote(0, { duration: 40 }),
    ...Array.from({ length: 99 }, (_, index) => sampleNote(index + 1)),
  ])
  const window = createNoteWindow(long)
  expect([window.between(20, 24), window.between(50, 52)]).toEqual([
    { first: 0, end: 24 },
    { first: 49, end: 52 },
  ])
})

test('an arrow lies over a fingering number where they cross, and not beside it', () => {
  const text = { x: 100, footY: 50, width: 10, height: 14 }
  const over = [
    liesOver({ x: 90, y: 45 }, 200, { text, space: 10 }),
    liesOver({ x: 90, y: 45 }, -200, { text, space: 10 }),
    liesOver({ x: 90, y: 70 }, 200, { text, space: 10 }),
  ]
  expect(over).toEqual([true, false, false])
})

test('marks that wait are painted once each, those that can be seen first', () => {
  const stale = createStaleMarks()
  stale.addNotes(1, [noteId('far')])
  stale.addNotes(0, [noteId('near'), noteId('near')])
  stale.addStray(7)
  const taken = Array.from({ length: 4 }, () => stale.next((page) => page === 0))
  expect(taken).toEqual([
    { kind: 'note', page: 0, id: 'near' },
    { kind: 'stray', playedIndex: 7 },
    { kind: 'note', page: 1, id: 'far' },
    null,
  ])
})

test('a quick finger to the left turns on, to the right turns back; a tap, a look and a scroll turn nothing', () => {
  const swipes = [
    swipeOf({ rightPx: -90, downPx: 10, tookMs: 200 }),
    swipeOf({ rightPx: 90, downPx: 10, tookMs: 200 }),
    swipeOf({ rightPx: -10, downPx: 0, tookMs: 100 }),
    swipeOf({ rightPx: -90, downPx: 0, tookMs: 900 }),
    swipeOf({ rightPx: -90, downPx: 80, tookMs: 200 }),
  ]
  expect(swipes).toEqual([1, -1, null, null, null])
})

test('the beginning of a long score is a whole score of its first bars, and a short one has none', () => {
  const bars = (count: number) =>
    Array.from({ length: count }, (_, bar) => `<measure n="${bar + 1}"><staff/></measure>`)
  const mei = (count: number) =>
    `<?xml version="1.0"?><mei><!-- <open> --><music><section>${bars(count).join('')}</section></music></mei>`
  expect(beginningOfMei(mei(119))).toBeNull()
  expect(beginningOfMei(mei(450))).toBe(
    `<?xml version="1.0"?><mei><!-- <open> --><music><section>${bars(40).join('')}</section></music></mei>`,
  )
})
