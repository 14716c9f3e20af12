import { expect, test } from 'vitest'
import { createNoteQueue, LATEST_START_MS } from '../../native/midi/note-queue'
import { steadyMs } from '../../shared/base/units'

const note = (pitch: number, startsAt: number, endsAt: number) => ({
  pitch,
  velocity: 80,
  startsAt: steadyMs(startsAt),
  endsAt: steadyMs(endsAt),
})
const ON = (pitch: number) => [0x90, pitch, 80]
const OFF = (pitch: number) => [0x80, pitch, 64]

/** All messages with the times at which they are due. */
function playAll(...notes: readonly ReturnType<typeof note>[]) {
  const queue = createNoteQueue()
  queue.add(notes)
  const sent: [number, number[]][] = []
  for (let dueAt = queue.nextDueAt(); dueAt !== null; dueAt = queue.nextDueAt()) {
    for (const bytes of queue.takeDue(dueAt)) sent.push([dueAt, [...bytes]])
  }
  return sent
}

test('notes are struck and let go when they are due, whatever their order', () => {
  expect(playAll(note(64, 500, 900), note(60, 0, 600))).toEqual([
    [0, ON(60)],
    [500, ON(64)],
    [600, OFF(60)],
    [900, OFF(64)],
  ])
})

test('a key that is struck again comes up before, and is let go by its last note alone', () => {
  expect(playAll(note(60, 0, 1000), note(60, 400, 1500))).toEqual([
    [0, ON(60)],
    [400, OFF(60)],
    [400, ON(60)],
    [1500, OFF(60)],
  ])
})

test('a note that comes too late is left out, and one that is a little late is let go all the same', () => {
  const queue = createNoteQueue()
  queue.add([note(60, 0, 50), note(62, LATEST_START_MS, 110)])
  expect(queue.takeDue(steadyMs(2 * LATEST_START_MS)).map((bytes) => [...bytes])).toEqual([ON(62), OFF(62)])
  expect(queue.nextDueAt()).toBe(null)
})

test('silence lets go of what sounds, lifts the pedal, and forgets the rest', () => {
  const queue = createNoteQueue()
  queue.add([note(60, 0, 500), note(62, 300, 500)])
  queue.takeDue(steadyMs(10))
  expect(queue.silence().map((bytes) => [...bytes])).toEqual([OFF(60), [0xb0, 64, 0], [0xb0, 123, 0]])
  expect(queue.nextDueAt()).toBe(null)
})
