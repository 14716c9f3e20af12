import { expect, test } from 'vitest'
import { MAX_NOTES_AT_ONCE } from '../../shared/contract/limits'
import { createInstrumentHand, type InstrumentParts } from '../../renderer/sound/instrument-hand'

type Asked = Parameters<InstrumentParts['play']>[0]

const TIME_ORIGIN_MS = 1_700_000_000_000

function handAt(nowMs: { value: number }, isWindowHidden = false) {
  const asked: Asked[] = []
  let silences = 0
  const hand = createInstrumentHand({
    nowMs: () => nowMs.value,
    timeOriginMs: TIME_ORIGIN_MS,
    isWindowHidden: () => isWindowHidden,
    play: (one) => asked.push(one),
    silence: () => (silences += 1),
  })
  return { hand, asked, silences: () => silences }
}

const note = (atMs: number, untilMs: number, velocity = 64) => ({ pitch: 60, velocity, atMs, untilMs })

test('a note goes to the instrument on the wall clock, with its end and when it was asked', () => {
  const { hand, asked } = handAt({ value: 500 })
  hand.play([note(600, 900)])
  expect(asked).toEqual([
    {
      askedAt: TIME_ORIGIN_MS + 500,
      notes: [{ pitch: 60, velocity: 64, startsAt: TIME_ORIGIN_MS + 600, endsAt: TIME_ORIGIN_MS + 900 }],
    },
  ])
})

test('a loudness between two steps, or beyond the range of MIDI, becomes one that MIDI has', () => {
  const { hand, asked } = handAt({ value: 0 })
  hand.play([note(0, 1, 0.2), note(0, 1, 63.6), note(0, 1, 140)])
  expect(asked[0]?.notes.map(({ velocity }) => velocity)).toEqual([1, 64, 127])
})

test('more notes than one message may carry go in several, in their order', () => {
  const { hand, asked } = handAt({ value: 0 })
  const notes = Array.from({ length: MAX_NOTES_AT_ONCE * 2 + 3 }, (_, at) => note(at, at + 1))
  hand.play(notes)
  expect(asked.map((one) => one.notes.length)).toEqual([MAX_NOTES_AT_ONCE, MAX_NOTES_AT_ONCE, 3])
  expect(asked.flatMap((one) => one.notes).map(({ startsAt }) => startsAt - TIME_ORIGIN_MS)).toEqual(
    notes.map(({ atMs }) => atMs),
  )
})

test('what still sounds is silenced, and what has ended is not: another hand may play by now', () => {
  const nowMs = { value: 0 }
  const { hand, silences } = handAt(nowMs)
  hand.silence()
  expect(silences()).toBe(0)
  hand.play([note(100, 400), note(150, 200)])
  nowMs.value = 300
  hand.silence()
  expect(silences()).toBe(1)
  hand.silence()
  expect(silences()).toBe(1)
  hand.play([note(350, 400)])
  nowMs.value = 401
  hand.silence()
  expect(silences()).toBe(1)
})

test('a window in the background hands over as far ahead as it is looked after', () => {
  const seen = handAt({ value: 1000 }).hand.horizonMs()
  const hidden = handAt({ value: 1000 }, true).hand.horizonMs()
  expect(seen).toBe(1100)
  expect(hidden).toBe(2500)
})
