import type { Result } from '../../shared/base/result'
import { failed, ok } from '../../shared/base/result'
import type { AccountState } from '../../shared/contract/account'
import type { Settings } from '../../shared/contract/settings'
import type { KnownAccount } from './account/account-file'
import { libraryFolder, openAccountFile } from './account/account-file'
import { createAccountMoves } from './account/account-moves'
import type { AccountParts } from './account/account-requests'
import { accountRequests } from './account/account-requests'
import { accountSentences } from './account/account-sentences'
import type { Project } from './account/project'
import { isAnswerTo } from './account/sign-in-link'
import { createSignInService } from './account/sign-in-service'
import type { SignedIn } from './account/sign-in-service'
import { syncOff, syncRequests } from './account/sync-requests'
import type { LibraryParts, OpenedLibrary } from './open-library'
import { openLibrary } from './open-library'
import type { Handlers } from './serve-requests'
import { refuse, reply } from './serve-requests'
import { countSessions } from './store/library-files'
import type { StoreProblem } from './store/store'
import { isStoreBroken } from './store/store-broken'
import { createSwitchingHost } from './switching-host'
import type { NetworkNews } from './sync/sync-engine'

/** What the two shells hand in. */
export interface AppParts extends Omit<
  LibraryParts,
  'projectOf' | 'serviceOf' | 'network' | 'firstSettings' | 'accountState'
> {
  /** The one that comes with the app; null when it comes without a cloud. */
  readonly defaultProject: Project | null
  readonly callbackOrigin: AccountParts['callbackOrigin']
  readonly openBrowser: AccountParts['openBrowser']
}

/** The app without a window: one library at a time, and the account that says which. */
export interface AppHost {
  readonly handlers: Handlers
  /** Whether a browser that came here from outside shows the secret that the app sent it off with. */
  isAwaitedLink(link: string): boolean
  /** Finishes and stores what is being played. */
  close(): Promise<void>
}

export function openAppHost(parts: AppParts): Result<AppHost, StoreProblem> {
  const { home, clock, publish, openVault, defaultProject } = parts
  const file = openAccountFile(home)
  const ending = new AbortController()
  /** What the library without an account was like when it was last open, or looked into. */
  let anonymous: { readonly sessions: number; readonly settings: Settings | null } = { sessions: 0, settings: null }
  /** What went wrong while no window listened; the next one that opens hears of it. */
  const notices: string[] = file.wasDamaged ? [accountSentences.noteDamaged] : []
  const onProblem = (sentence: string) => void notices.push(sentence)
  const moves = createAccountMoves({ home, file, openVault, onProblem })
  moves.finish()
  if (file.read().open) anonymous = { sessions: countAnonymous(home), settings: null }

  let network: NetworkNews = { isOnline: true, isMetered: false }
  const serviceOf = (asked: Project) => createSignInService(asked, ending.signal)
  const libraryParts: LibraryParts = {
    ...parts,
    projectOf: (account) => freshest(account.project),
    serviceOf,
    network: () => network,
    firstSettings: () => anonymous.settings,
    accountState,
  }
  const open = () => openLibrary(libraryParts, file.read().open)
  const first = open()
  if (!first.ok) return first
  const switching = createSwitchingHost<OpenedLibrary>(first.value, () => {
    const opened = open()
    return opened.ok ? opened : failed(opened.problem.sentence)
  })

  /** The app's own project may have a new key since somebody signed in to it. */
  function freshest(project: Project): Project {
    const { ownProject } = file.read()
    return [defaultProject, ownProject].find((known) => known?.url === project.url) ?? project
  }

  function project(): Project | null {
    const { open: account, ownProject } = file.read()
    return account ? freshest(account.project) : (ownProject ?? defaultProject)
  }

  function accountState(): AccountState {
    const { open: account, ownProject } = file.read()
    const used = project()
    const library = switching.current()
    return {
      project: used && { url: used.url, isOwn: ownProject?.url === used.url },
      user: account && {
        email: account.email,
        displayName: library?.store.profile.displayName() ?? null,
        isExpired: library?.signedIn?.tokens.isExpired() ?? false,
      },
      anonymousSessions: library && !account ? library.store.sessions.count() : anonymous.sessions,
      sync: library?.signedIn?.engine.state() ?? syncOff,
    }
  }

  async function enter(account: KnownAccount, { tokens }: SignedIn, isAdopting: boolean) {
    const signedIn = switching.current()?.signedIn
    const isSame = signedIn?.account.userId === account.userId && signedIn.account.project.url === account.project.url
    if (isSame && !isAdopting) {
      await signedIn.tokens.replace(tokens)
      signedIn.engine.now()
      afterSwitch()
      return ok(null)
    }
    const vault = openVault(libraryFolder(home, account))
    await vault.write(tokens)
    if (!(await vault.isLasting())) notices.push(accountSentences.keptForNow)
    return switchTo(() => moves.enter(account, isAdopting))
  }

  async function switchTo(move: () => void): Promise<Result<null, string>> {
    const before = switching.current()
    const settings = before && !before.signedIn ? before.store.settings.read() : anonymous.settings
    const switched = await switching.switchLibrary(() => {
      anonymous = { ...anonymous, settings }
      move()
      anonymous = { ...anonymous, sessions: countAnonymous(home) }
    })
    afterSwitch()
    return switched
  }

  /** After the reply to the request that asked for it. */
  function afterSwitch(): void {
    clock.after(0, () => publish({ kind: 'appSwitched' }))
  }

  function sayNotices(): void {
    for (const sentence of notices.splice(0)) publish({ kind: 'problemOccurred', sentence })
  }

  const handlers: Handlers = {
    ...switching.handlers,
    'app/open': async (input) => {
      clock.after(0, sayNotices)
      return switching.handlers['app/open'](input)
    },
    ...accountRequests({
      file,
      clock,
      ended: ending.signal,
      project,
      serviceOf,
      openAccount: () => switching.current()?.signedIn ?? null,
      state: accountState,
      enter,
      leave: ({ userId }, isForgetting) => switchTo(() => moves.leave(userId, isForgetting)),
      rename: (displayName) => {
        switching.current()?.store.profile.rename(displayName || null, clock.now())
        switching.current()?.signedIn?.engine.kick()
      },
      callbackOrigin: parts.callbackOrigin,
      openBrowser: parts.openBrowser,
    }),
    ...syncRequests({
      engine: () => switching.current()?.signedIn?.engine ?? null,
      noteNetwork: (news) => {
        network = news
        switching.current()?.signedIn?.engine.network(news)
      },
    }),
    'data/erase': async () => {
      const signedIn = switching.current()?.signedIn
      const token = await signedIn?.tokens.accessToken(null)
      const erased = await switchTo(() => moves.eraseAll())
      if (signedIn && token?.ok) void serviceOf(signedIn.account.project).signOut(token.value)
      return erased.ok ? reply(null) : refuse(erased.problem)
    },
  }

  return ok({
    handlers,
    isAwaitedLink: (link) => {
      const awaited = file.read().awaitedLink
      return awaited !== null && isAnswerTo(link, awaited.state)
    },
    close: async () => {
      ending.abort()
      await switching.close()
    },
  })
}

/** A damaged library without an account keeps nobody out of their own. */
function countAnonymous(home: string): number {
  try {
    return countSessions(home)
  } catch (error) {
    if (!isStoreBroken(error)) throw error
    return 0
  }
}
