import type { Result } from '../../shared/base/result'
import { failed, ok } from '../../shared/base/result'
import type { AccountState } from '../../shared/contract/account'
import type { News } from '../../shared/contract/news'
import type { MidiSystem } from '../../native/midi/midi-system'
import type { KnownAccount } from './account/account-file'
import { libraryFolder } from './account/account-file'
import type { AccountTokens } from './account/account-tokens'
import { createAccountTokens } from './account/account-tokens'
import type { SignInService } from './account/sign-in-service'
import type { OpenVault } from './account/token-vault'
import type { HostParts } from './host'
import { createHost } from './host'
import type { Importer } from './importer'
import { openStore } from './store/open-store'
import type { Store, StoreProblem } from './store/store'
import type { LibraryHost } from './switching-host'

/** What every library is built with anew. Each closes what it made. */
export interface LibraryParts extends Pick<HostParts, 'startCoach' | 'songs' | 'clock' | 'version' | 'hostKind'> {
  readonly home: string
  createImporter(): Importer
  createMidi(): MidiSystem
  readonly openVault: OpenVault
  serviceOf(account: KnownAccount): SignInService
  publish(news: News): void
  /** Of the library that is open, or being opened. */
  accountState(): AccountState
  onAccountChanged(): void
}

export interface OpenedLibrary extends LibraryHost {
  readonly store: Store
  /** null for the library without an account. */
  readonly signedIn: OpenAccount | null
}

export interface OpenAccount {
  readonly account: KnownAccount
  readonly tokens: AccountTokens
}

/** Opens the library of an account, or the one without, and builds the app around it. */
export function openLibrary(parts: LibraryParts, account: KnownAccount | null): Result<OpenedLibrary, StoreProblem> {
  const folder = libraryFolder(parts.home, account)
  const opened = openStore(folder)
  if (!opened.ok) return failed(opened.problem)
  const store = opened.value
  const signedIn = account && openAccount(parts, account, folder)

  const host = createHost({
    ...parts,
    store,
    importer: parts.createImporter(),
    midi: parts.createMidi(),
    account: () => parts.accountState(),
    publish: (news) => parts.publish(news),
  })

  return ok({
    handlers: host.handlers,
    store,
    signedIn,
    close: async () => {
      await host.close()
      await signedIn?.tokens.close()
    },
    closeStore: () => store.close(),
  })
}

function openAccount(parts: LibraryParts, account: KnownAccount, folder: string): OpenAccount {
  const tokens = createAccountTokens({
    vault: parts.openVault(folder),
    service: parts.serviceOf(account),
    onExpired: () => parts.onAccountChanged(),
    onProblem: (sentence) => parts.publish({ kind: 'problemOccurred', sentence }),
  })
  return { account, tokens }
}
