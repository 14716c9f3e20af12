import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { createSystemClock } from '../../electron/host/clock'
import { createMidiSystem, firstListing, openMidi } from '../../native/midi/midi-system'
import { createMidiThread } from '../../native/midi/midi-thread-line'
import { deviceKey } from '../../shared/base/ids'
import { newComputer, startApp } from '../account/account-room'

const entry = pathToFileURL(resolve(import.meta.dirname, '../../out/main/midi.js'))
const { now } = createSystemClock()

test('a machine without a sequencer is told so by the thread', async (context) => {
  if (process.platform !== 'linux' || existsSync('/dev/snd/seq')) context.skip('This machine has a sequencer.')
  const midi = createMidiSystem({ entry, now })
  onTestFinished(() => midi.close())
  expect(await firstListing(midi)).toMatchObject({ inputs: [], outputs: [], problem: 'noSequencer' })
})

test('the thread tells times on the clock of the host', async () => {
  const midi = createMidiSystem({ entry, now })
  onTestFinished(() => midi.close())
  const before = now()
  const { lookedAt } = await firstListing(midi)
  expect(lookedAt).toBeGreaterThanOrEqual(before - 1)
  expect(lookedAt).toBeLessThanOrEqual(now())
})

test('one library after the other listens on the same thread', async () => {
  const thread = createMidiThread(entry)
  onTestFinished(() => thread.end())
  for (let library = 0; library < 3; library += 1) {
    const midi = openMidi(thread, now)
    const { inputs } = await firstListing(midi)
    midi.listenTo([deviceKey('Piano#1')])
    expect(Array.isArray(inputs)).toBe(true)
    await midi.close()
  }
})

test('it may be closed before it has said a word, and twice', async () => {
  const midi = createMidiSystem({ entry, now })
  let isListed = false
  midi.watch({
    listed: () => (isListed = true),
    heard: () => undefined,
    lost: () => undefined,
    refused: () => undefined,
    interrupted: () => undefined,
  })
  await midi.close()
  await midi.close()
  expect(isListed).toBe(false)
})

test('an app whose thread does not start has no MIDI, and works', async () => {
  const midi = createMidiSystem({ entry: pathToFileURL('/nowhere/midi.js'), now })
  onTestFinished(() => midi.close())
  expect((await firstListing(midi)).problem).toBe('noModule')
})

test('the first window is told at once whether there is MIDI, and not only when the thread has looked', async (context) => {
  if (process.platform !== 'linux' || existsSync('/dev/snd/seq')) context.skip('This machine has a sequencer.')
  const app = startApp(newComputer())
  const { devices } = await app.ask('app/open', null)
  expect(devices.midiProblem).toMatch(/^No MIDI system was found/)
})
