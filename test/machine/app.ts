import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { openPlainVault } from '../../electron/host/account/token-vault'
import { openAppHost } from '../../electron/host/app-host'
import { createSystemClock } from '../../electron/host/clock'
import { createImporter } from '../../electron/host/importer'
import type { Handlers } from '../../electron/host/serve-requests'
import { bundledSongId } from '../../electron/host/store/song-ids'
import type { BundledSong } from '../../electron/host/store/store'
import { coachThread } from '../../electron/headless/coach-thread'
import { createAudioSystem } from '../../native/audio/audio-system'
import { createMidiSystem, type MidiSystem } from '../../native/midi/midi-system'
import type { SongId } from '../../shared/base/ids'
import type { DevicesState } from '../../shared/contract/devices'
import type { News } from '../../shared/contract/news'
import { until } from './scenario'

/** The app without a window, with all its threads and a library of its own. */
export interface AppOnCables {
  readonly home: string
  readonly handlers: Handlers
  readonly songId: SongId
  devices(): Promise<DevicesState>
  /** What the person was told without asking. */
  sentences(): readonly string[]
  /** Keys that the coach has heard going down since the session began. */
  heardPitches(): readonly number[]
  /** Waits for what the app says of its instruments. */
  untilDevices(what: string, isSo: (state: DevicesState) => boolean): Promise<void>
  close(): Promise<void>
}

const SLUG = 'prelude-in-c'
const threadEntry = (name: string) => new URL(`${name}.mjs`, import.meta.url)

/** Runs the app while `work` does; its data is gone afterwards. */
export async function withApp(work: (app: AppOnCables) => Promise<void>, createMidi = realMidi): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'app-on-cables-'))
  const app = startApp(home, createMidi)
  try {
    await work(app)
  } finally {
    await app.close()
    rmSync(home, { recursive: true })
  }
}

const clock = createSystemClock()
const realMidi = (): MidiSystem => createMidiSystem({ entry: threadEntry('midi'), now: clock.now })

function startApp(home: string, createMidi: () => MidiSystem): AppOnCables {
  const news: News[] = []
  const publish = (one: News) => void news.push(one)
  const opened = openAppHost({
    home,
    createImporter: () => createImporter({ workerFile: resolve('out/main/importer.js') }),
    startCoach: coachThread(threadEntry('coach'), publish),
    createMidi,
    createAudio: () => createAudioSystem({ addonFile: resolve('out/native/audio.node') }),
    hasWindow: () => true,
    // One song: a library of all of them takes an emulated processor its time.
    songs: { contentHash: SLUG, read: () => [readSong()] },
    clock,
    version: '0.0.0',
    hostKind: 'headless',
    publish,
    openVault: openPlainVault,
    defaultProject: null,
    callbackOrigin: () => 'http://127.0.0.1',
    downloadsFolder: () => home,
    openBrowser: null,
  })
  if (!opened.ok) throw new Error(opened.problem.sentence)
  return around(home, opened.value, news)
}

function around(
  home: string,
  host: { readonly handlers: Handlers; close(): Promise<void> },
  news: readonly News[],
): AppOnCables {
  let isClosed: Promise<void> | null = null

  async function devices(): Promise<DevicesState> {
    const listed = await host.handlers['devices/list'](null)
    if (!listed.ok) throw new Error(listed.sentence)
    return listed.reply
  }

  return {
    home,
    handlers: host.handlers,
    songId: bundledSongId(SLUG),
    devices,
    sentences: () => news.flatMap((one) => (one.kind === 'problemOccurred' ? [one.sentence] : [])),
    heardPitches: () =>
      news.flatMap((one) => (one.kind === 'heard' && one.event.kind === 'keyDown' ? [one.event.pitch] : [])),
    untilDevices: (what, isSo) => until(what, async () => isSo(await devices())),
    close: () => (isClosed ??= host.close()),
  }
}

function readSong(): BundledSong {
  const songs = JSON.parse(readFileSync(resolve('out/songs/songs.json'), 'utf8')) as readonly BundledSong[]
  const song = songs.find(({ slug }) => slug === SLUG)
  if (!song) throw new Error(`The build has no song ${SLUG}`)
  return song
}
