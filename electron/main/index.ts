import { join } from 'node:path'
import { app, dialog, Menu, session } from 'electron'
import type { BrowserWindow } from 'electron'
import type { News } from '../../shared/contract/news'
import { openMidi } from '../../native/midi/midi-system'
import { createMidiThread } from '../../native/midi/midi-thread-line'
import { createAudioSystem } from '../../native/audio/audio-system'
import type { Result } from '../../shared/base/result'
import { accountSentences } from '../host/account/account-sentences'
import { defaultProject } from '../host/account/project'
import { APP_ORIGIN } from '../host/account/sign-in-link'
import type { AppHost } from '../host/app-host'
import { openAppHost } from '../host/app-host'
import { createSystemClock } from '../host/clock'
import { dataFolder } from '../host/data-folder'
import { createImporter } from '../host/importer'
import type { AnswerRequest } from '../host/serve-requests'
import { refuse, serveRequests } from '../host/serve-requests'
import { readSongBundle } from '../host/song-bundle'
import type { StoreProblem } from '../host/store/store'
import { whenFirstArmed } from '../host/when-first-armed'
import { speakAs } from '../words/spoken'
import { appFilesAround } from './app-files'
import { declareAppScheme, serveAppScheme } from './app-scheme'
import { catchAppLinks, ownAppLinks } from './app-links'
import { askBeforeHearing, askForMicrophone } from './ask-for-microphone'
import { createCoachUtility } from './coach-utility'
import { menuTemplate } from './menu'
import { openBrowser } from './open-browser'
import { playMidiFile } from './play-midi-file'
import { quitWhenStored } from './quit-when-stored'
import { createSafeVaults } from './safe-vaults'
import { hardenContents, hardenSession } from './security'
import { serveWindow } from './serve-window'
import { readShellArguments } from './shell-arguments'
import { shellWords } from './shell-words'
import { openWindow } from './window'

const files = appFilesAround(import.meta.dirname)
const home = dataFolder()
const { pianistFile, speed } = readShellArguments(process.argv.slice(app.isPackaged ? 1 : 2))
const links = catchAppLinks(process.argv)
let window: BrowserWindow | null = null

declareAppScheme()
// Chromium's own files lie beside ours, and the lock below goes with them: one app for each data folder.
app.setPath('userData', join(home, 'window'))
if (app.requestSingleInstanceLock()) void app.whenReady().then(start).catch(giveUpOnFault)
else app.quit()

function start(): void {
  // Until the library is open, which knows what its person reads.
  speakAs('system')
  app.on('second-instance', showWindow)
  ownAppLinks()
  app.on('web-contents-created', (_event, contents) => hardenContents(contents))
  hardenSession(session.defaultSession)
  serveAppScheme(files.renderer)

  const opened = openApp()
  if (!opened.ok) giveUp(opened.problem.sentence)
  else quitWhenStored(() => opened.value.close(), reportFault)
}

function openApp(): Result<AppHost, StoreProblem> {
  const clock = createSystemClock()
  const coach = createCoachUtility(files.coach)
  const midiThread = createMidiThread(files.midi)
  const opened = openAppHost({
    home,
    createImporter: () => createImporter({ workerFile: files.importer }),
    startCoach: coach.start,
    createMidi: () => openMidi(midiThread, clock.now),
    createAudio: () => askBeforeHearing(createAudioSystem({ addonFile: files.audioAddon }), askForMicrophone),
    hasWindow: () => window !== null && !window.isDestroyed(),
    songs: readSongBundle(files.songs),
    clock,
    version: app.getVersion(),
    hostKind: 'electron',
    publish: whenFirstArmed(publish, () => {
      if (pianistFile) void playMidiFile({ path: pianistFile, speed }, answer, publish)
    }),
    openVault: createSafeVaults(process.platform),
    defaultProject: defaultProject(),
    callbackOrigin: () => APP_ORIGIN,
    openBrowser,
    downloadsFolder: () => app.getPath('downloads'),
  })
  if (!opened.ok) return opened

  const host = opened.value
  const answer = serveRequests(host.handlers, reportFault)
  serveWindow(answer)
  links.onLink((link) => void finishLink(link, host, answer))
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, pianistActions(answer))))
  window = openWindow({
    preload: files.preload,
    icon: files.icon,
    placeFile: join(home, 'window.json'),
    onLoaded: ({ webContents }) => coach.greetPage(webContents),
  })
  return opened
}

/** The browser comes back from a sign-in. What does not belong to one of ours is said, and changes nothing. */
async function finishLink(link: string, host: AppHost, answer: AnswerRequest): Promise<void> {
  showWindow()
  const isOurs = host.isAwaitedLink(link)
  const finished = isOurs ? await answer('account/finishLink', { link }) : refuse(accountSentences.noLinkAwaited)
  if (!finished.ok) publish({ kind: 'problemOccurred', sentence: finished.sentence })
}

function giveUp(sentence: string): void {
  dialog.showErrorBox(shellWords.cannotOpen, sentence)
  app.exit(1)
}

function giveUpOnFault(error: unknown): void {
  reportFault(error)
  giveUp(shellWords.partMissing)
}

function publish(news: News): void {
  if (window && !window.isDestroyed()) window.webContents.send('coach:news', news)
}

function showWindow(): void {
  if (!window) return
  if (window.isMinimized()) window.restore()
  window.focus()
}

function pianistActions(answer: AnswerRequest) {
  return {
    playMidiFile: () => void choosePerformance(answer),
    stopPianist: () => void answer('pianist/stop', null),
  }
}

async function choosePerformance(answer: AnswerRequest): Promise<void> {
  const filters = [{ name: shellWords.midiFiles, extensions: ['mid', 'midi'] }]
  const { filePaths } = await dialog.showOpenDialog({ properties: ['openFile'], filters })
  if (filePaths[0]) await playMidiFile({ path: filePaths[0], speed: 1 }, answer, publish)
}

/** A broken promise: the window says that something went wrong, the terminal says what. */
function reportFault(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
}
