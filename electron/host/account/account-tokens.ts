import { failed, ok } from '../../../shared/base/result'
import type { AccessToken } from '../sync/cloud'
import { isStoreBroken } from '../store/store-broken'
import { accountSentences } from './account-sentences'
import type { SignInProblem } from './sign-in-problem'
import type { SignInService } from './sign-in-service'
import type { Tokens, TokenVault } from './token-vault'

/** The tokens of the open account, kept fresh by what the cloud says of them. */
export interface AccountTokens {
  /** Whether the person has to sign in again. */
  isExpired(): boolean
  /** As the sync engine asks for it. */
  readonly accessToken: AccessToken
  /** The person signed in again. */
  replace(tokens: Tokens): Promise<void>
  /** After this nothing is written any more. */
  close(): Promise<void>
}

/** After these, no try with the same tokens can succeed. */
const ENDINGS: ReadonlySet<SignInProblem> = new Set(['sessionEnded', 'userGone'])

export function createAccountTokens(parts: {
  readonly vault: TokenVault
  readonly service: SignInService
  onExpired(): void
  onProblem(sentence: string): void
}): AccountTokens {
  const { vault, service } = parts
  let tokens: Tokens | null = null
  let isExpired = false
  let refreshing: ReturnType<AccessToken> | null = null
  let isClosed = false
  let keeping: Promise<void> = Promise.resolve()
  const reading = readVault()

  async function readVault(): Promise<void> {
    const kept = await vault.read()
    if (isClosed) return
    // Somebody who signed in meanwhile has newer ones.
    tokens ??= kept
    if (!tokens) expire()
  }

  function expire(): void {
    tokens = null
    isExpired = true
    vault.erase()
    parts.onExpired()
  }

  /** The old refresh token is spent once the cloud has answered, so the new one is kept before it is used. */
  async function refresh(spent: Tokens): ReturnType<AccessToken> {
    const refreshed = await service.refresh(spent.refreshToken)
    // Meanwhile the person signed in again: that is newer.
    if (tokens !== spent) return tokens ? ok(tokens.accessToken) : failed('signInAgain')
    if (refreshed.ok) {
      tokens = refreshed.value.tokens
      keeping = keep(tokens)
      await keeping
      return ok(refreshed.value.tokens.accessToken)
    }
    if (!ENDINGS.has(refreshed.problem)) return failed('noAnswer')
    expire()
    return failed('signInAgain')
  }

  /** A full disk ends no sign-in: the tokens are good until the app ends. */
  async function keep(kept: Tokens): Promise<void> {
    try {
      await vault.write(kept)
    } catch (error) {
      if (!isStoreBroken(error)) throw error
      parts.onProblem(accountSentences.tokensNotKept)
    }
  }

  return {
    isExpired: () => isExpired,
    accessToken: async (refused) => {
      await reading
      if (!tokens) return failed('signInAgain')
      // Three questions under way are refused at once: the first of them has fetched the new token for all.
      if (refused !== tokens.accessToken) return ok(tokens.accessToken)
      refreshing ??= refresh(tokens).finally(() => (refreshing = null))
      return refreshing
    },
    replace: async (replaced) => {
      tokens = replaced
      isExpired = false
      keeping = keep(replaced)
      await keeping
    },
    close: async () => {
      isClosed = true
      tokens = null
      await keeping
    },
  }
}
