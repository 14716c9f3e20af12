import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { IpcMainInvokeEvent } from 'electron'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openStore } from '../../electron/host/store/open-store'
import type { Answer } from '../../shared/contract/requests'

/** The built main process with its real store and songs; Electron alone is a double, so it runs everywhere. */
vi.mock('electron', () => import('../support/electron-double'))

type Double = typeof import('../support/electron-double')

const mainProcess = resolve(import.meta.dirname, '../../out/main/index.js')
let home: string

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'piano-coach-main-'))
  vi.stubEnv('PIANO_COACH_HOME', home)
})

afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(home, { recursive: true, force: true })
})

test('the app opens one window, answers its page, joins it with the coach and ends when it is closed', async () => {
  const electron = await start()
  const window = await windowOf(electron)
  expect(electron.app.paths.get('userData')).toBe(join(home, 'window'))

  const opened = (await ask(electron, 'app/open', null)) as Answer<'app/open'>
  expect(opened).toMatchObject({ ok: true, reply: { host: 'electron', session: { kind: 'idle' }, recovered: [] } })
  const listed = (await ask(electron, 'library/list', null)) as Answer<'library/list'>
  expect(listed.ok && listed.reply.length).toBeGreaterThanOrEqual(12)

  window.webContents.emit('did-finish-load')
  expect(window.posted).toEqual(['coach:port'])
  expect(electron.recorded.children[0]!.posted).toHaveLength(1)
  await close(electron)
})

test('what happens in the host reaches the window as news', async () => {
  const electron = await start()
  const window = await windowOf(electron)
  const opened = (await ask(electron, 'app/open', null)) as Answer<'app/open'>
  const songId = opened.ok ? opened.reply.startSongId : ''
  await ask(electron, 'session/arm', { songId, hands: 'both', barIndex: 0 })
  const session = { kind: 'armed', songId, hands: 'both', mode: { kind: 'follow_score' }, tempoPercent: 100 }
  expect(window.sent).toContainEqual(['coach:news', { kind: 'sessionChanged', session }])
  await close(electron)
})

test('a second start ends itself without a window', async () => {
  const electron = await start(({ app }) => (app.hasLock = false))
  expect(electron.app.quits).toBe(1)
  expect(electron.BrowserWindow.opened).toHaveLength(0)
})

test('a library that cannot be opened is said in a box, and no window opens', async () => {
  writeFileSync(join(home, 'a-file'), '')
  vi.stubEnv('PIANO_COACH_HOME', join(home, 'a-file'))
  const { app, errorBoxes, BrowserWindow } = await start()
  await vi.waitFor(() => expect(app.exitCodes).toEqual([1]))
  expect(errorBoxes.map(({ title }) => title)).toEqual(['Piano Coach cannot open'])
  expect(BrowserWindow.opened).toHaveLength(0)
})

test('a data folder that another host uses is left alone', async () => {
  const store = openStore(home)
  const { app, errorBoxes, BrowserWindow } = await start()
  await vi.waitFor(() => expect(app.exitCodes).toEqual([1]))
  expect(errorBoxes[0]?.content).toContain('is already running')
  expect(BrowserWindow.opened).toHaveLength(0)
  if (store.ok) store.value.close()
})

test('a link of the app comes to the front of the window; one that nobody waits for is said there', async () => {
  const electron = await start()
  const window = await windowOf(electron)
  await ask(electron, 'app/open', null)
  electron.app.emit('second-instance', {}, ['/app', 'piano-coach://auth/callback?code=abc'])
  await vi.waitFor(() =>
    expect(window.sent).toContainEqual([
      'coach:news',
      { kind: 'problemOccurred', sentence: expect.stringContaining('belongs to no sign-in') as string },
    ]),
  )
  expect(electron.app.protocolClients.at(-1)?.[0]).toBe('piano-coach')
  await close(electron)
})

/** A main process of its own for each test. */
async function start(before: (electron: Double) => void = () => undefined): Promise<Double> {
  vi.resetModules()
  const electron = (await import('electron')) as unknown as Double
  forget(electron)
  before(electron)
  await import(mainProcess)
  return electron
}

/** Vitest keeps a mocked module when it resets the others. */
function forget({ app, BrowserWindow, errorBoxes, recorded }: Double): void {
  app.removeAllListeners()
  Object.assign(app, { quits: 0, hasLock: true })
  for (const list of [app.exitCodes, BrowserWindow.opened, errorBoxes, recorded.children]) list.length = 0
}

async function windowOf({ BrowserWindow }: Double) {
  await vi.waitFor(() => expect(BrowserWindow.opened).toHaveLength(1))
  return BrowserWindow.opened[0]!
}

/** The app waits for its threads and for what is still to be stored; a busy machine takes its time for that. */
async function close({ app }: Double): Promise<void> {
  app.emit('window-all-closed')
  await vi.waitFor(() => expect(app.quits).toBe(1), { timeout: 10_000 })
}

function ask({ recorded }: Double, name: string, input: unknown): unknown {
  const event = { senderFrame: { parent: null, url: 'app://coach/index.html' } }
  return recorded.ipcHandlers.get('coach')!(event as unknown as IpcMainInvokeEvent, name, input)
}
