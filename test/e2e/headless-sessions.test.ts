import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { pitch, takeMs } from '../../shared/base/units'
import type { News } from '../../shared/contract/news'
import type { PlayedEvent } from '../../shared/performance/session-event'
import { midiBytes } from '../support/midi-bytes'
import { runCommand } from '../support/run-command'
import type { RunningApp } from '../support/running-app'
import { startApp } from '../support/running-app'
import type { WindowClient } from '../support/window-client'
import { openWindowClient } from '../support/window-client'

// Each test starts processes of the built app, on machines that have other work too.
vi.setConfig({ testTimeout: 120_000 })

const MIDDLE_C = 60
let home: string
let app: RunningApp | null

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'piano-coach-sessions-'))
  app = null
})

afterEach(async () => {
  await app?.kill()
  rmSync(home, { recursive: true, force: true })
})

async function open(...args: readonly string[]): Promise<WindowClient> {
  app = await startApp(home, ...args)
  return openWindowClient(app.url)
}

async function quit(): Promise<number | null> {
  const code = await app?.stop()
  app = null
  return code ?? null
}

async function armFirstSong(window: WindowClient) {
  const { startSongId: songId } = await window.ask('app/open', null)
  await window.ask('session/arm', { songId, hands: 'both', barIndex: 0 })
  return songId
}

async function press(window: WindowClient, key: number): Promise<void> {
  const playedAt = performance.timeOrigin + performance.now()
  await window.ask('session/playKeys', { keys: [{ isDown: true, pitch: key, velocity: 70, playedAt }] })
}

const isSilent = (news: News) => news.kind === 'pianistChanged' && news.pianist.kind === 'silent'
const isHeard = (news: News): news is Extract<News, { readonly kind: 'heard' }> => news.kind === 'heard'

test('the song played by the virtual pianist is right in every note, and still there after a restart', async () => {
  const first = await open()
  const songId = await armFirstSong(first)
  const { score } = await first.ask('library/open', { songId })
  await first.ask('pianist/playSong', { songId, speed: 8 })
  await first.waitFor(isSilent)
  const detail = await first.ask('session/stop', null)
  expect(detail?.card.counts).toEqual({
    correct: score.notes.length,
    wrongPitch: 0,
    missed: 0,
    extra: 0,
    uncertain: 0,
  })
  expect(detail?.card.inputName).toBe('Virtual pianist')
  expect(await quit()).toBe(0)

  const second = await open()
  expect(await second.ask('history/list', { songId })).toEqual([detail?.card])
  expect(await second.ask('history/open', { sessionId: detail!.card.sessionId })).toEqual(detail)
})

test('every key that is played comes back as heard, in order and on the take clock', async () => {
  const window = await open()
  const songId = await armFirstSong(window)
  await window.ask('pianist/playSong', { songId, speed: 8 })
  await window.waitFor(isSilent)
  await window.ask('session/stop', null)
  const heard = window.news.filter(isHeard)
  const { score } = await window.ask('library/open', { songId })
  expect(
    heard.filter(({ event }) => event.kind === 'keyDown').map(({ event }) => 'pitch' in event && event.pitch),
  ).toEqual(score.notes.map((note) => note.pitch))
  const times = heard.map(({ atMs }) => atMs)
  expect(times).toEqual(times.toSorted((one, other) => one - other))
  expect(times[0]).toBe(0)
})

test('a window that loads anew in the middle of a take loses no key', async () => {
  const window = await open()
  const songId = await armFirstSong(window)
  const { score } = await window.ask('library/open', { songId })
  await window.ask('pianist/playSong', { songId, speed: 2 })
  await window.waitFor(isHeard)
  window.close()
  const again = await window.comeAgain()
  await again.waitFor(isHeard)
  await again.waitFor(isSilent)
  const detail = await again.ask('session/stop', null)
  expect(detail?.card.counts?.correct).toBe(score.notes.length)
})

test('a recording given at the start is played when the window listens', async () => {
  const recording = join(home, 'recording.mid')
  const event: PlayedEvent = { kind: 'keyDown', atMs: takeMs(0), pitch: pitch(MIDDLE_C), velocity: 70 }
  writeFileSync(recording, midiBytes([event, { kind: 'keyUp', atMs: takeMs(200), pitch: pitch(MIDDLE_C) }]))
  const window = await open('--pianist', recording, '--speed', '2')
  await armFirstSong(window)
  await window.waitFor(isSilent)
  const detail = await window.ask('session/stop', null)
  expect(detail?.played.map((note) => [note.pitch, note.onsetMs, Math.round(note.releaseMs ?? 0)])).toEqual([
    [MIDDLE_C, 0, 100],
  ])
})

test('what was played before a power cut is judged and stored at the next start', async () => {
  const first = await open()
  const songId = await armFirstSong(first)
  await press(first, MIDDLE_C)
  await first.waitFor(isHeard)
  // The journal is written at most 100 ms after a note was heard.
  await new Promise((resolve) => setTimeout(resolve, 300))
  await app?.kill()
  app = null

  const second = await open()
  const { recovered } = await second.ask('app/open', null)
  expect(recovered.map((card) => [card.songId, card.inputName])).toEqual([[songId, 'Computer keyboard']])
  expect(await second.ask('history/list', { songId })).toEqual(recovered)
  expect(await quit()).toBe(0)

  const third = await open()
  expect((await third.ask('app/open', null)).recovered).toEqual([])
})

test('closing the app while playing finishes the session', async () => {
  const first = await open()
  const songId = await armFirstSong(first)
  await press(first, MIDDLE_C)
  await first.waitFor(isHeard)
  expect(await quit()).toBe(0)

  const second = await open()
  expect((await second.ask('app/open', null)).recovered).toEqual([])
  expect((await second.ask('history/list', { songId })).length).toBe(1)
})

test('a second app on the same data is refused and the first goes on', async () => {
  const window = await open()
  const second = await runCommand(home, 'serve', '--no-open')
  expect([second.code, second.stdout]).toEqual([1, ''])
  expect(second.stderr).toContain('Piano Coach is already running')
  expect((await window.ask('library/list', null)).length).toBeGreaterThan(0)
})
