import type { AccessToken } from '../sync/cloud'
import type { Clock } from '../clock'
import type { Store } from '../store/store'
import type { NetworkNews, SyncEngine } from '../sync/sync-engine'
import { createSyncEngine } from '../sync/sync-engine'
import type { KnownAccount } from './account-file'
import type { AccountTokens } from './account-tokens'
import { createAccountTokens } from './account-tokens'
import { applySettings } from './followed-settings'
import { createLazyCloud } from './lazy-cloud'
import type { Project } from './project'
import type { SignInService } from './sign-in-service'
import type { TokenVault } from './token-vault'

/** Somebody is signed in: who, with which tokens, and what keeps their library and the cloud the same. */
export interface OpenAccount {
  readonly account: KnownAccount
  readonly tokens: AccountTokens
  readonly engine: SyncEngine
  close(): Promise<void>
}

export function openAccount(parts: {
  readonly account: KnownAccount
  /** Where it is now, with the key of now. */
  readonly project: Project
  readonly store: Store
  readonly clock: Clock
  readonly vault: TokenVault
  readonly service: SignInService
  /** What is known of the network so far. */
  readonly network: NetworkNews
  onChanged(): void
  onHistoryChanged(): void
  onProblem(sentence: string): void
}): OpenAccount {
  const { account, project, store, clock, vault, service } = parts
  const onChanged = () => parts.onChanged()
  const onProblem = (sentence: string) => parts.onProblem(sentence)
  const tokens = createAccountTokens({ vault, service, onExpired: onChanged, onProblem })
  const accessToken: AccessToken = (refused) => tokens.accessToken(refused)
  const engine = createSyncEngine({
    store: store.sync,
    cloud: createLazyCloud({ project, accessToken }),
    clock,
    random: Math.random,
    onState: onChanged,
    onHistoryChanged: () => {
      applySettings(store)
      parts.onHistoryChanged()
    },
    onSignInAgain: onChanged,
  })
  engine.network(parts.network)
  return {
    account,
    tokens,
    engine,
    close: async () => {
      await engine.close()
      await tokens.close()
    },
  }
}
