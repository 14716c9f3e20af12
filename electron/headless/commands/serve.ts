import { basename } from 'node:path'
import type { Result } from '../../../shared/base/result'
import { failed, ok } from '../../../shared/base/result'
import type { News } from '../../../shared/contract/news'
import { openMidi } from '../../../native/midi/midi-system'
import { createMidiThread } from '../../../native/midi/midi-thread-line'
import { createAudioSystem } from '../../../native/audio/audio-system'
import { accountSentences } from '../../host/account/account-sentences'
import { defaultProject } from '../../host/account/project'
import { openPlainVault } from '../../host/account/token-vault'
import type { AppHost } from '../../host/app-host'
import { openAppHost } from '../../host/app-host'
import { createSystemClock } from '../../host/clock'
import { dataFolder } from '../../host/data-folder'
import { createImporter } from '../../host/importer'
import { readMidiPerformance } from '../../host/read-midi-performance'
import { refuse as notAsked, serveRequests } from '../../host/serve-requests'
import { readSongBundle } from '../../host/song-bundle'
import { whenFirstArmed } from '../../host/when-first-armed'
import type { AppFiles } from '../app-files'
import type { AppServer, ListenProblem } from '../app-server'
import { openAppServer } from '../app-server'
import { coachThread } from '../coach-thread'
import type { ServeCommand } from '../command-line'
import { downloadsFolder } from '../downloads-folder'
import { endOfWindow, openWindow } from '../open-window'
import { readFileOf } from '../read-file'
import { complain, say } from '../say'

export interface ServeParts {
  readonly files: AppFiles
  readonly version: string
}

/** Runs the app for browser windows until it is told to end, or until the window it opened is closed. */
export async function serve(command: ServeCommand, parts: ServeParts): Promise<number> {
  const recording = await readRecording(command.pianistFile)
  if (!recording.ok) return refuse(recording.problem)
  const home = dataFolder()

  const ended = endSignal()
  const app = await openApp(command, { ...parts, home, recording: recording.value })
  if (!app.ok) return refuse(app.problem)
  const { host, server } = app.value
  say(server.url)
  await (command.isOpening ? Promise.race([ended, showWindow(server, home)]) : ended)
  await server.close()
  await host.close()
  return 0
}

interface App {
  readonly host: AppHost
  readonly server: AppServer
}

async function openApp(
  command: ServeCommand,
  { home, recording, files, version }: ServeParts & { readonly home: string; readonly recording: Recording | null },
): Promise<Result<App, string>> {
  const clock = createSystemClock()
  const midiThread = createMidiThread(files.midiEntry)
  let server: AppServer | null = null
  const publish = (news: News) => server?.publish(news)
  const app = openAppHost({
    home,
    createImporter: () => createImporter({ workerFile: files.importerEntry }),
    startCoach: coachThread(files.coachEntry, publish),
    createMidi: () => openMidi(midiThread, clock.now),
    createAudio: () => createAudioSystem({ addonFile: files.audioAddon }),
    songs: readSongBundle(files.songsFile),
    clock,
    version,
    hostKind: 'headless',
    hasWindow: () => (server?.windowCount() ?? 0) > 0,
    publish: whenFirstArmed(publish, () => {
      if (recording && app.ok) void letPianistPlay(app.value, recording, command.speed)
    }),
    openVault: openPlainVault,
    defaultProject: defaultProject(),
    callbackOrigin: () => new URL(server?.url ?? '').origin,
    downloadsFolder: () => downloadsFolder(home),
    // The window is a browser already.
    openBrowser: null,
  })
  if (!app.ok) return failed(app.problem.sentence)

  const host = app.value
  const answer = serveRequests(host.handlers, (error) => complain(describe(error)))
  const openLink = async (link: string) =>
    host.isAwaitedLink(link) ? answer('account/finishLink', { link }) : notAsked(accountSentences.noLinkAwaited)
  const opened = await openAppServer({ port: command.port, rendererFolder: files.rendererFolder, answer, openLink })
  if (!opened.ok) {
    await host.close()
    return failed(LISTEN_SENTENCES[opened.problem](command.port))
  }
  server = opened.value
  return ok({ host, server })
}

async function letPianistPlay(host: AppHost, { fileName, bytes }: Recording, speed: number): Promise<void> {
  const answer = await host.handlers['pianist/playFile']({ fileName, bytes, speed })
  if (!answer.ok) complain(answer.sentence)
}

interface Recording {
  readonly fileName: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

async function readRecording(file: string | null): Promise<Result<Recording | null, string>> {
  if (file === null) return ok(null)
  const bytes = await readFileOf(file)
  if (!bytes.ok) return failed(`${file}: ${bytes.problem}`)
  // Said now, and not when the window is open.
  const performance = readMidiPerformance(bytes.value)
  return performance.ok
    ? ok({ fileName: basename(file), bytes: bytes.value })
    : failed(`${file}: ${performance.problem.sentence}`)
}

/** Ends when the person closed the window. Where none can be shown, says so and never ends: the address still works. */
async function showWindow(server: AppServer, home: string): Promise<void> {
  const window = openWindow(server.url, home)
  const outcome = typeof window === 'string' ? window : await endOfWindow(window, () => server.windowCount())
  if (outcome === 'closedByPerson') return
  complain(NO_WINDOW[outcome])
  return new Promise(() => undefined)
}

const NO_WINDOW = {
  noDisplay: 'There is no display here. Open the address above in a browser on this computer.',
  neverOpened: 'The browser could not show the window. Open the address above in a browser on this computer.',
  noBrowser: 'Neither Chrome, Chromium, Edge nor Brave was found. Open the address above in your browser.',
}

/** Ctrl-C, or the system: the session being played is finished and stored before the process ends. */
function endSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
}

const LISTEN_SENTENCES: Readonly<Record<ListenProblem, (port: number) => string>> = {
  portTaken: (port) => `Port ${port} is taken by another program. Leave --port away to use any free one.`,
  portForbidden: (port) => `Your account may not use port ${port}. Leave --port away to use any free one.`,
  cannotListen: () => 'The app cannot listen on this computer.',
}

function refuse(sentence: string): number {
  complain(sentence)
  return 1
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
