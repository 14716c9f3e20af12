import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { onTestFinished } from 'vitest'
import { coachThread } from '../../electron/headless/coach-thread'
import type { Project } from '../../electron/host/account/project'
import { openPlainVault, type OpenVault } from '../../electron/host/account/token-vault'
import { openAppHost, type AppHost } from '../../electron/host/app-host'
import { createSystemClock } from '../../electron/host/clock'
import { createImporter } from '../../electron/host/importer'
import { serveRequests } from '../../electron/host/serve-requests'
import { isStoreBroken } from '../../electron/host/store/store-broken'
import { createAudioSystem } from '../../native/audio/audio-system'
import { createMidiSystem } from '../../native/midi/midi-system'
import type { SongId } from '../../shared/base/ids'
import type { AccountState } from '../../shared/contract/account'
import type { News } from '../../shared/contract/news'
import type { Answer, Asked, Replies, RequestName } from '../../shared/contract/requests'
import type { Backend } from '../backend/backend'
import { TEST_PASSWORD } from '../backend/sign-up'
import { eventually } from '../backend/eventually'
import { bundledSong } from '../store/store-samples'
import { note, pianoXml } from '../support/music-xml'

/** One start of the app on one computer, as its window sees it: real store, coach and importer, no window. */
export interface StartedApp {
  readonly host: AppHost
  readonly news: readonly News[]
  answer<Name extends RequestName>(name: Name, input: Asked<Name>): Promise<Answer<Name>>
  /** Fails the test when the app refuses. */
  ask<Name extends RequestName>(name: Name, input: Asked<Name>): Promise<Replies[Name]>
  /** The sentence with which it refuses; fails the test when it does not. */
  refusal<Name extends RequestName>(name: Name, input: Asked<Name>): Promise<string>
  close(): Promise<void>
}

export interface StartOptions {
  readonly project?: Project | null
  readonly openVault?: OpenVault
  readonly openBrowser?: ((url: string) => Promise<boolean>) | null
  readonly callbackOrigin?: string
}

const builtFile = (file: string) => resolve(import.meta.dirname, '../../out', file)
const built = (file: string) => pathToFileURL(builtFile(`main/${file}`))
/** One song to open the app with. What is practised here is imported: the app's own songs are not in this cloud. */
const songs = { contentHash: 'one song', read: () => [bundledSong('first-tune', 1)] }

export const projectOf = ({ url, anonKey }: Backend): Project => ({ url, key: anonKey })

/** A computer: the folder of one app's data, gone after the test. */
export function newComputer(): string {
  const home = mkdtempSync(join(tmpdir(), 'piano-coach-account-'))
  onTestFinished(() => rmSync(home, { recursive: true, force: true }))
  return home
}

export function startApp(home: string, options: StartOptions = {}): StartedApp {
  const clock = createSystemClock()
  const news: News[] = []
  const faults: unknown[] = []
  const publish = (told: News) => void news.push(told)
  const opened = openAppHost({
    home,
    createImporter: () => createImporter({ workerFile: built('importer.js') }),
    startCoach: coachThread(built('coach.js'), publish),
    createMidi: () => createMidiSystem({ entry: built('midi.js'), now: clock.now }),
    createAudio: () => createAudioSystem({ addonFile: builtFile('native/audio.node') }),
    hasWindow: () => true,
    songs,
    clock,
    version: '0.0.0',
    hostKind: 'headless',
    publish,
    openVault: options.openVault ?? openPlainVault,
    defaultProject: options.project ?? null,
    callbackOrigin: () => options.callbackOrigin ?? 'http://127.0.0.1:7',
    openBrowser: options.openBrowser ?? null,
    downloadsFolder: () => join(home, 'Downloads'),
  })
  if (!opened.ok) throw new Error(opened.problem.sentence)
  const host = opened.value
  const door = serveRequests(host.handlers, (error) => {
    if (!isStoreBroken(error)) faults.push(error)
  })

  let closing: Promise<void> | null = null
  const close = () => (closing ??= host.close())
  onTestFinished(close)

  async function answer<Name extends RequestName>(name: Name, input: Asked<Name>): Promise<Answer<Name>> {
    const answered = (await door(name, input)) as Answer<Name>
    // A broken promise is answered too; the test is to see which.
    if (faults.length > 0) throw faults[0]
    return answered
  }

  return {
    host,
    news,
    answer,
    ask: async (name, input) => {
      const answered = await answer(name, input)
      if (!answered.ok) throw new Error(`${name}: ${answered.sentence}`)
      return answered.reply
    },
    refusal: async (name, input) => {
      const answered = await answer(name, input)
      if (answered.ok) throw new Error(`${name} was not refused`)
      return answered.sentence
    },
    close,
  }
}

export const newEmail = () => `${randomUUID()}@example.org`

/** A new account, signed in on this app. */
export async function signUpHere(app: StartedApp, email = newEmail(), isAdopting = false): Promise<string> {
  await app.ask('account/signUp', { email, password: TEST_PASSWORD, displayName: 'Clara', isAdopting })
  return email
}

export async function signInHere(app: StartedApp, email: string, isAdopting = false): Promise<void> {
  await app.ask('account/signIn', { email, password: TEST_PASSWORD, isAdopting })
}

/** Brings a small song in, with a title of its own. */
export async function importSong(app: StartedApp, title = 'Exercise'): Promise<SongId> {
  const bars = [['C4', 'D4', 'E4', 'F4'].map((name) => note(name, 4)).join('')]
  const bytes = new TextEncoder().encode(pianoXml(bars, { title }))
  const reply = await app.ask('import/start', { importId: randomUUID(), fileName: `${title}.musicxml`, bytes })
  if (reply.kind !== 'imported' && reply.kind !== 'known') throw new Error('The song did not come in')
  return reply.card.songId
}

/** Plays the song's four notes, and stops. */
export async function practise(app: StartedApp, songId: SongId): Promise<void> {
  await app.ask('session/arm', { songId, hands: 'both', barIndex: 0 })
  await playKeys(app)
  await app.ask('session/stop', null)
}

export async function playKeys(app: StartedApp): Promise<void> {
  for (const pitch of [60, 62, 64, 65]) {
    const playedAt = Date.now()
    for (const isDown of [true, false])
      await app.ask('session/playKeys', { keys: [{ isDown, pitch, velocity: 70, playedAt }] })
  }
}

/** How many sessions of this song the open library has. */
export async function sessionsOf(app: StartedApp, songId: SongId): Promise<number> {
  return (await app.ask('history/list', { songId })).length
}

/** Until nothing waits any more. */
export async function synced(app: StartedApp): Promise<void> {
  await app.ask('sync/now', null)
  await eventually('everything is in the cloud', async () => {
    const { sync } = await stateOf(app)
    return sync.phase === 'idle' && sync.waiting === 0 && sync.lastSyncedAt !== null
  })
}

/** As a window reads it that opens now. */
export async function stateOf(app: StartedApp): Promise<AccountState> {
  return (await app.ask('app/open', null)).account
}

/** The cloud ends every session of everybody, and this app has noticed. */
export async function endSession(app: StartedApp, backend: Backend): Promise<void> {
  await backend.sql('delete from auth.sessions', 'supabase_admin')
  await refuseTokens(app, backend)
  await eventually('the app knows', async () => (await stateOf(app)).user?.isExpired === true)
}

/** PostgREST takes no token that this app has now, as when an hour has passed; it gets another one, or none. */
export async function refuseTokens(app: StartedApp, backend: Backend): Promise<void> {
  let isRefused = false
  backend.fault = ({ path }) => {
    if (isRefused || !path.startsWith('/rest/')) return 'pass'
    isRefused = true
    return { status: 401, body: { code: 'PGRST303', message: 'JWT expired' } }
  }
  await app.ask('sync/now', null)
  await eventually('a token was refused', () => Promise.resolve(isRefused))
  backend.fault = null
}
