import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { MidiNews } from '../../native/midi/midi-messages'
import { createMidiThread } from '../../native/midi/midi-thread-line'
import { deviceKey } from '../../shared/base/ids'

const entry = pathToFileURL(resolve(import.meta.dirname, '../support/breaking-midi.mjs'))
const PIANO = deviceKey('Piano#1')

function wakeThread() {
  // It says on stderr why it broke down.
  const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const thread = createMidiThread(entry)
  onTestFinished(async () => {
    await thread.end()
    stderr.mockRestore()
  })
  const news: MidiNews[] = []
  const wake = () => thread.wake((told) => news.push(told))
  const kinds = () => news.map(({ kind }) => kind)
  const count = (kind: MidiNews['kind']) => kinds().filter((one) => one === kind).length
  const breakDown = () => thread.send({ kind: 'silence', key: PIANO })
  const until = (isSo: () => boolean) => vi.waitFor(() => expect(isSo()).toBe(true), { timeout: 10_000 })
  return { thread, news, wake, count, breakDown, until }
}

test('a thread that breaks down is started again, listens as before, and the time in between is told once', async () => {
  const { thread, news, wake, count, breakDown, until } = wakeThread()
  wake()
  thread.send({ kind: 'listenTo', keys: [PIANO] })
  await until(() => count('heard') === 2)
  breakDown()
  await until(() => count('heard') === 3)
  expect(news.slice(-3).map(({ kind }) => kind)).toEqual(['interrupted', 'listed', 'heard'])
  const [interrupted, , heard] = news.slice(-3)
  if (interrupted?.kind !== 'interrupted' || heard?.kind !== 'heard') throw new Error('Nothing was told')
  expect(interrupted.until).toBeGreaterThan(interrupted.since)
  expect(heard.messages.map(({ key }) => key)).toEqual([PIANO])
  expect(count('interrupted')).toBe(1)
})

test('what breaks down again and again is left alone and said to be missing', async () => {
  const { news, wake, count, breakDown, until } = wakeThread()
  wake()
  for (let time = 1; time <= 4; time += 1) {
    await until(() => count('listed') === time)
    breakDown()
  }
  await until(() => count('listed') === 5)
  expect(count('interrupted')).toBe(3)
  expect(news.at(-1)).toMatchObject({ kind: 'listed', problem: 'noModule', inputs: [] })
})

test('a thread that ends while it rests is started by the next library alone, which hears of no interruption', async () => {
  const { thread, news, wake, count, breakDown, until } = wakeThread()
  wake()
  await until(() => count('listed') === 1)
  breakDown()
  await thread.rest()
  expect(count('listed')).toBe(1)
  news.splice(0)
  wake()
  await until(() => count('listed') === 1)
  expect(count('interrupted')).toBe(0)
})

test('the next library listens to nothing that the one before it listened to', async () => {
  const { thread, news, wake, count, until } = wakeThread()
  wake()
  thread.send({ kind: 'listenTo', keys: [PIANO] })
  await until(() => count('heard') === 2)
  await thread.rest()
  news.splice(0)
  wake()
  await until(() => count('heard') === 1)
  expect(news.flatMap((told) => (told.kind === 'heard' ? told.messages : []))).toEqual([])
})
