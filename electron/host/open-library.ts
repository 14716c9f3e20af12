import { existsSync } from 'node:fs'
import type { Result } from '../../shared/base/result'
import { failed, ok } from '../../shared/base/result'
import type { AccountState } from '../../shared/contract/account'
import type { News } from '../../shared/contract/news'
import type { Settings } from '../../shared/contract/settings'
import type { AudioSystem } from '../../native/audio/audio-system'
import type { MidiSystem } from '../../native/midi/midi-system'
import type { KnownAccount } from './account/account-file'
import { libraryFolder } from './account/account-file'
import { dataRequests } from './account/data-requests'
import { sendSettings } from './account/followed-settings'
import type { OpenAccount } from './account/open-account'
import { openAccount } from './account/open-account'
import type { Project } from './account/project'
import type { SignInService } from './account/sign-in-service'
import type { OpenVault } from './account/token-vault'
import { countBars } from './count-bars'
import { forgetNotes } from './forget-notes'
import type { HostParts } from './host'
import { createHost } from './host'
import type { Importer } from './importer'
import { databasePath } from './store/database'
import { openStore } from './store/open-store'
import type { Store, StoreProblem } from './store/store'
import { isStoreBroken } from './store/store-broken'
import type { LibraryHandlers, LibraryHost } from './switching-host'
import type { NetworkNews } from './sync/sync-engine'

/** What every library is built with anew. Each closes what it made. */
export interface LibraryParts extends Pick<
  HostParts,
  'startCoach' | 'songs' | 'clock' | 'version' | 'hostKind' | 'hasWindow'
> {
  readonly home: string
  createImporter(): Importer
  createMidi(): MidiSystem
  createAudio(): AudioSystem
  readonly openVault: OpenVault
  projectOf(account: KnownAccount): Project
  serviceOf(project: Project): SignInService
  network(): NetworkNews
  downloadsFolder(): string
  publish(news: News): void
  /** What the first library of an account begins with: the settings that suit this computer. */
  firstSettings(): Settings | null
  /** Of the library that is open, or being opened. */
  accountState(): AccountState
}

export interface OpenedLibrary extends LibraryHost {
  readonly store: Store
  /** null for the library without an account. */
  readonly signedIn: OpenAccount | null
}

/** Opens the library of an account, or the one without, and builds the app around it. */
export function openLibrary(parts: LibraryParts, account: KnownAccount | null): Result<OpenedLibrary, StoreProblem> {
  const { clock } = parts
  const publish = (news: News) => parts.publish(news)
  const folder = libraryFolder(parts.home, account)
  const isFirst = !existsSync(databasePath(folder))
  const opened = openStore(folder, { userId: account?.userId })
  if (!opened.ok) return failed(opened.problem)
  const store = opened.value
  const firstSettings = account && isFirst ? parts.firstSettings() : null
  if (firstSettings) store.settings.change(firstSettings)
  let isOpen = true
  let isFinishing = false
  let isPlaying = false
  const onProblem = (sentence: string) => publish({ kind: 'problemOccurred', sentence })
  const onChanged = () => publish({ kind: 'accountChanged', account: parts.accountState() })

  const signedIn = account && openInCloud(account)
  const host = createHost({
    ...parts,
    store,
    importer: parts.createImporter(),
    midi: parts.createMidi(),
    audio: parts.createAudio(),
    account: () => parts.accountState(),
    publish: (news) => {
      publish(news)
      if (news.kind === 'sessionChanged') followSession(news.session.kind)
    },
  })
  const open = { store, clock, isOpen: () => isOpen }
  const downloadsFolder = () => parts.downloadsFolder()
  const dataHandlers = dataRequests({ ...open, folder, downloadsFolder, onChanged: noteChange })
  soon(forgetOldNotes)
  soon(countOlderBars)

  function openInCloud(known: KnownAccount): OpenAccount {
    const project = parts.projectOf(known)
    return openAccount({
      account: known,
      project,
      store,
      clock,
      vault: parts.openVault(folder),
      service: parts.serviceOf(project),
      network: parts.network(),
      onChanged,
      onHistoryChanged: () => {
        publish({ kind: 'historyChanged' })
        soon(countOlderBars)
      },
      onProblem,
    })
  }

  function followSession(kind: 'idle' | 'armed' | 'playing' | 'finishing'): void {
    isPlaying = kind === 'playing' || kind === 'finishing'
    signedIn?.engine.setPlaying(isPlaying)
    if (isFinishing && kind !== 'finishing') {
      soon(noteChange)
      soon(forgetOldNotes)
    }
    isFinishing = kind === 'finishing'
  }

  /** "Keep only aggregates": a session's notes stay for its review until the next one is finished. */
  async function forgetOldNotes(): Promise<void> {
    if (store.settings.read().retention !== 'aggregates') return
    if ((await forgetNotes('allButLatest', open)) > 0) noteChange()
  }

  /** Windows that show bars hear of them when all are counted. */
  async function countOlderBars(): Promise<void> {
    const counted = await countBars({ ...open, isPlaying: () => isPlaying })
    if (counted > 0) publish({ kind: 'historyChanged' })
  }

  function noteChange(): void {
    if (signedIn) signedIn.engine.kick()
    else onChanged()
  }

  /** Not in the middle of what called. */
  function soon(work: () => void | Promise<void>): void {
    clock.after(0, () => void tried(work))
  }

  async function tried(work: () => void | Promise<void>): Promise<void> {
    try {
      if (isOpen) await work()
    } catch (error) {
      if (!isStoreBroken(error)) throw error
      onProblem(error.problem.sentence)
    }
  }

  function noteSettings(): void {
    if (!signedIn) return
    sendSettings(store, clock)
    noteChange()
  }

  return ok({
    handlers: telling({ ...host.handlers, ...dataHandlers }, noteChange, noteSettings),
    store,
    signedIn,
    close: async () => {
      await host.close()
      await signedIn?.close()
      isOpen = false
    },
    closeStore: () => store.close(),
  })
}

/** The handlers, and a word after those that change what the cloud is to know. */
function telling(handlers: LibraryHandlers, onChanged: () => void, onSettings: () => void): LibraryHandlers {
  return {
    ...handlers,
    'settings/change': (patch) => after(handlers['settings/change'](patch), onSettings),
    'import/start': (file) => after(handlers['import/start'](file), onChanged),
    'library/delete': (song) => after(handlers['library/delete'](song), onChanged),
    'history/delete': (session) => after(handlers['history/delete'](session), onChanged),
  }
}

async function after<Answer extends { readonly ok: boolean }>(
  asked: Promise<Answer> | Answer,
  tell: () => void,
): Promise<Answer> {
  const answer = await asked
  if (answer.ok) tell()
  return answer
}
