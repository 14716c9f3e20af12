import { randomBytes } from 'node:crypto'
import type { Result } from '../../../shared/base/result'
import type { AccountState } from '../../../shared/contract/account'
import type { Answer } from '../../../shared/contract/requests'
import type { Clock } from '../clock'
import type { Handlers } from '../serve-requests'
import { refuse, reply } from '../serve-requests'
import type { AccountFile, AwaitedLink, KnownAccount } from './account-file'
import { accountSentences, projectSentence, signInSentence } from './account-sentences'
import type { AccountTokens } from './account-tokens'
import { askProject } from './ask-project'
import { deleteAccount } from './delete-account'
import type { Project } from './project'
import { projectProblem, withoutSlash } from './project'
import { callbackUrl, followMailLink, readSignInLink } from './sign-in-link'
import { problemOfCode, type SignInProblem } from './sign-in-problem'
import type { SignedIn, SignInService } from './sign-in-service'

export type AccountHandlers = Pick<Handlers, Extract<keyof Handlers, `account/${string}`>>

/** What the account's requests ask of the app around them. */
export interface AccountParts {
  readonly file: AccountFile
  readonly clock: Clock
  /** Aborted when the app ends. */
  readonly ended: AbortSignal
  /** The project that would be signed in to now; null when there is none. */
  project(): Project | null
  serviceOf(project: Project): SignInService
  openAccount(): { readonly account: KnownAccount; readonly tokens: AccountTokens } | null
  state(): AccountState
  /** Goes over to the account's library, or stays in it with new tokens. A problem is a sentence. */
  enter(account: KnownAccount, signedIn: SignedIn, isAdopting: boolean): Promise<Result<null, string>>
  leave(account: KnownAccount, isForgetting: boolean): Promise<Result<null, string>>
  rename(displayName: string): void
  /** The beginning of the address that a browser comes back to. */
  callbackOrigin(): string
  /** null where the window itself has to open the address. False when it could not be opened. */
  readonly openBrowser: ((url: string) => Promise<boolean>) | null
}

/** Ours: long enough to find the button, short enough that it is the same person. */
const FRESH_SIGN_IN_MS = 10 * 60_000
const STATE_BYTES = 24

/** Signing in and out. One change at a time: a second click waits for nothing and changes nothing. */
export function accountRequests(parts: AccountParts): AccountHandlers {
  const { file, clock, ended } = parts
  let isBusy = false
  /** When somebody signed in by a link, in this run of the app. */
  let linkUsedAt = -Infinity

  async function alone<Reply>(change: () => Promise<Reply>): Promise<Reply | ReturnType<typeof refuse>> {
    if (isBusy) return refuse(accountSentences.switching)
    isBusy = true
    try {
      return await change()
    } finally {
      isBusy = false
    }
  }

  /** Signed in people sign out first; those whom the cloud has forgotten sign in again. */
  function signingIn<Reply>(work: (project: Project, service: SignInService) => Promise<Reply>) {
    return alone(async () => {
      const open = parts.openAccount()
      if (open && !open.tokens.isExpired()) return refuse(accountSentences.signedInAlready)
      const project = parts.project()
      return project ? work(project, parts.serviceOf(project)) : refuse(accountSentences.noProject)
    })
  }

  async function enter(project: Project, signedIn: SignedIn, isAdopting: boolean): Promise<SignInAnswer> {
    const { userId, email } = signedIn.user
    const entered = await parts.enter({ userId, email, project }, signedIn, isAdopting)
    return entered.ok ? reply({ kind: 'signedIn' }) : refuse(entered.problem)
  }

  function awaitLink(awaited: Omit<AwaitedLink, 'state'>, state: string): void {
    file.change({ awaitedLink: { ...awaited, state } })
  }

  async function finishLink(awaited: AwaitedLink, code: string): Promise<SignInAnswer> {
    const { project, codeVerifier, isAdopting } = awaited
    const signedIn = await parts.serviceOf(project).exchangeCode(code, codeVerifier)
    if (!signedIn.ok) return refuse(signInSentence(signedIn.problem))
    const answer = await enter(project, signedIn.value, isAdopting)
    if (answer.ok) linkUsedAt = clock.now()
    return answer
  }

  /** Fresh proof that it is the account's owner who asks: its password, or a sign-in by link just now. */
  async function prove(account: KnownAccount, tokens: AccountTokens, password: string): Promise<Proof> {
    if (password !== '') {
      const { email } = account
      const signedIn = await parts.serviceOf(account.project).signIn({ email, password })
      if (!signedIn.ok) return { sentence: signInSentence(signedIn.problem) }
      // The address may belong to another account by now.
      if (signedIn.value.user.userId !== account.userId) return { sentence: signInSentence('userGone') }
      return { accessToken: signedIn.value.tokens.accessToken }
    }
    const isFresh = clock.now() - linkUsedAt < FRESH_SIGN_IN_MS
    const token = isFresh ? await tokens.accessToken(null) : null
    return token?.ok ? { accessToken: token.value } : { sentence: accountSentences.passwordToDelete }
  }

  return {
    'account/useProject': (asked) =>
      alone(async () => {
        if (file.read().open) return refuse(accountSentences.signOutFirst)
        const chosen = asked && { url: withoutSlash(asked.url), key: asked.key.trim() }
        const problem = chosen && projectProblem(chosen)
        if (problem) return refuse(projectSentence(problem))
        const answered = chosen && (await askProject(chosen, ended))
        if (answered && !answered.ok) return refuse(signInSentence(answered.problem))
        file.change({ ownProject: chosen, awaitedLink: null })
        return reply(parts.state())
      }),
    'account/signUp': ({ isAdopting, ...asked }) =>
      signingIn(async (project, service) => {
        const state = newState()
        const signedUp = await service.signUp(asked, callbackUrl(parts.callbackOrigin(), state))
        if (!signedUp.ok) return refuseSignIn(signedUp.problem)
        if (signedUp.value.kind === 'signedIn') return enter(project, signedUp.value, isAdopting)
        awaitLink({ codeVerifier: signedUp.value.codeVerifier, isAdopting, project }, state)
        return reply({ kind: 'confirmEmail' } as const)
      }),
    'account/signIn': ({ isAdopting, ...credentials }) =>
      signingIn(async (project, service) => {
        const signedIn = await service.signIn(credentials)
        return signedIn.ok ? enter(project, signedIn.value, isAdopting) : refuseSignIn(signedIn.problem)
      }),
    'account/sendLink': ({ email, isAdopting }) =>
      signingIn(async (project, service) => {
        const state = newState()
        const sent = await service.sendLink(email, callbackUrl(parts.callbackOrigin(), state))
        if (!sent.ok) return refuseSignIn(sent.problem)
        awaitLink({ codeVerifier: sent.value.codeVerifier, isAdopting, project }, state)
        return reply(null)
      }),
    'account/startOAuth': ({ provider, isAdopting }) =>
      signingIn(async (project, service) => {
        const settings = await askProject(project, ended)
        if (!settings.ok) return refuseSignIn(settings.problem)
        if (!settings.value.external[provider]) return refuseSignIn('notAllowed')
        const state = newState()
        const started = await service.startOAuth(provider, callbackUrl(parts.callbackOrigin(), state))
        if (!started.ok) return refuseSignIn(started.problem)
        awaitLink({ codeVerifier: started.value.codeVerifier, isAdopting, project }, state)
        if (!parts.openBrowser) return reply({ openUrl: started.value.url })
        return (await parts.openBrowser(started.value.url))
          ? reply({ openUrl: null })
          : refuse(accountSentences.cannotOpenBrowser)
      }),
    'account/finishLink': ({ link }) =>
      signingIn(async () => {
        const awaited = file.read().awaitedLink
        if (!awaited) return refuse(accountSentences.noLinkAwaited)
        const followed = await followMailLink(link, awaited.project, ended)
        if (!followed.ok) return refuseSignIn(followed.problem)
        const said = readSignInLink(followed.value)
        if (!said) return refuse(accountSentences.noCodeInLink)
        if (said.state !== null && said.state !== awaited.state) return refuse(accountSentences.noLinkAwaited)
        if (said.kind === 'code') return finishLink(awaited, said.code)
        const problem = problemOfCode(said.code)
        return problem ? refuseSignIn(problem) : refuse(accountSentences.linkRefused(said.reason))
      }),
    'account/rename': ({ displayName }) => {
      if (!parts.openAccount()) return refuse(accountSentences.notSignedIn)
      parts.rename(displayName)
      return reply(parts.state())
    },
    'account/signOut': ({ isForgetting }) =>
      alone(async () => {
        const open = parts.openAccount()
        if (!open) return refuse(accountSentences.notSignedIn)
        const token = await open.tokens.accessToken(null)
        const left = await parts.leave(open.account, isForgetting)
        if (token.ok) void parts.serviceOf(open.account.project).signOut(token.value)
        return left.ok ? reply(null) : refuse(left.problem)
      }),
    'account/delete': ({ password }) =>
      alone(async () => {
        const open = parts.openAccount()
        if (!open) return refuse(accountSentences.notSignedIn)
        const { account, tokens } = open
        const proof = await prove(account, tokens, password)
        if ('sentence' in proof) return refuse(proof.sentence)
        const service = parts.serviceOf(account.project)
        const deleted = await deleteAccount(account.project, { service, accessToken: proof.accessToken }, ended)
        if (!deleted.ok) return refuse(`${accountSentences.notDeleted} ${signInSentence(deleted.problem)}`)
        const left = await parts.leave(account, true)
        return left.ok ? reply(null) : refuse(left.problem)
      }),
  }
}

type SignInAnswer = Answer<'account/signIn'>
type Proof = { readonly accessToken: string } | { readonly sentence: string }

const newState = () => randomBytes(STATE_BYTES).toString('base64url')
const refuseSignIn = (problem: SignInProblem) => refuse(signInSentence(problem))
