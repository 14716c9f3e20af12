import { z } from 'zod'
import type { EpochMs } from '../base/units'
import { LONGEST_DISPLAY_NAME, LONGEST_PASSWORD, SHORTEST_PASSWORD } from './limits'

/** Passwords travel from the window to the host once, and tokens never travel to the window. */
const email = z.email().max(254)
const password = z.string().min(SHORTEST_PASSWORD).max(LONGEST_PASSWORD)
const displayName = z.string().trim().max(LONGEST_DISPLAY_NAME)
/** Whether what was practised on this computer without an account becomes part of the account. */
const isAdopting = z.boolean()

export const oauthProviders = ['google', 'apple', 'github'] as const

export const accountInputs = {
  /** The Supabase project to sync with; null for the one that comes with the app. Only while signed out. */
  'account/useProject': z.object({ url: z.url().max(300), key: z.string().min(20).max(4000) }).nullable(),
  'account/signUp': z.object({ email, password, displayName, isAdopting }),
  'account/signIn': z.object({ email, password: z.string().min(1).max(200), isAdopting }),
  /** E-mails a link that signs in. */
  'account/sendLink': z.object({ email, isAdopting }),
  /** Signs in by another service, in the browser. */
  'account/startOAuth': z.object({ provider: z.enum(oauthProviders), isAdopting }),
  /** The link of the e-mail, pasted by hand: for computers on which it does not open the app. */
  'account/finishLink': z.object({ link: z.url().max(4000) }),
  'account/rename': z.object({ displayName }),
  /** `isForgetting` also takes the account's songs and sessions off this computer. */
  'account/signOut': z.object({ isForgetting: z.boolean() }),
  /** The account and all of its data, here and in the cloud. */
  'account/delete': z.object({ password: z.string().max(200) }),
  'sync/now': z.null(),
  'sync/pause': z.object({ isPaused: z.boolean() }),
  /** What the window's browser says of the network. */
  'sync/network': z.object({ isOnline: z.boolean(), isMetered: z.boolean() }),
  'sync/refused': z.null(),
  'sync/retry': z.object({ kind: z.string().max(20), key: z.string().max(100) }).nullable(),
  /** Writes a zip of everything of this person into the folder for downloads. */
  'data/export': z.null(),
  /** Deletes the notes of all sessions but keeps what they sum up to, here and in the cloud. */
  'data/forgetNotes': z.null(),
  /** Deletes all songs, sessions and settings on this computer; the cloud's stay. */
  'data/erase': z.null(),
}

export type AccountInputs = typeof accountInputs

export interface AccountReplies {
  'account/useProject': AccountState
  'account/signUp': SignInReply
  'account/signIn': SignInReply
  'account/sendLink': null
  /** Where the person signs in; null when the app has opened the browser itself. */
  'account/startOAuth': { readonly openUrl: string | null }
  'account/finishLink': SignInReply
  'account/rename': AccountState
  'account/signOut': null
  'account/delete': null
  'sync/now': SyncState
  'sync/pause': SyncState
  'sync/network': null
  'sync/refused': readonly RefusedThing[]
  'sync/retry': SyncState
  'data/export': { readonly path: string; readonly bytes: number }
  'data/forgetNotes': { readonly sessions: number }
  'data/erase': null
}

export type SignInReply =
  /** The app goes over to the account's own library: `appSwitched` follows, and the window loads itself anew. */
  | { readonly kind: 'signedIn' }
  /** The account waits for the link in the e-mail. */
  | { readonly kind: 'confirmEmail' }

export interface AccountState {
  /** The project that is synced with; null when there is none: then all of this is switched off. */
  readonly project: { readonly url: string; readonly isOwn: boolean } | null
  readonly user: AccountUser | null
  /** Sessions practised here without an account, which signing in may adopt. */
  readonly anonymousSessions: number
  readonly sync: SyncState
}

export interface AccountUser {
  readonly email: string
  readonly displayName: string | null
  /** The cloud no longer knows this computer: the person has to sign in again; all that is here stays. */
  readonly isExpired: boolean
}

export interface SyncState {
  readonly phase: SyncPhase
  /** Things the cloud has not confirmed yet. */
  readonly waiting: number
  readonly refused: number
  /** How far the run has come that is going on; null where its length is not known. */
  readonly progress: { readonly done: number; readonly total: number } | null
  readonly lastSyncedAt: EpochMs | null
  /** When the next try comes after a failure. */
  readonly nextTryAt: EpochMs | null
}

export type SyncPhase =
  /** No account. */
  | 'off'
  | 'idle'
  | 'pushing'
  | 'pulling'
  /** The network or the cloud did not answer; it is tried again. */
  | 'waiting'
  /** By the person. */
  | 'paused'
  /** Data costs money on this network: sync waits for another, or for the person. */
  | 'metered'
  /** Somebody is playing. */
  | 'playing'
  | 'signInAgain'
  /** The cloud speaks a newer language than this version of the app. */
  | 'updateApp'
  /** This version of the app speaks a newer language than the cloud. */
  | 'updateCloud'

/** Something the cloud refused; it stays on this computer and can be tried again. */
export interface RefusedThing {
  readonly kind: string
  readonly key: string
  readonly title: string | null
  readonly createdAt: EpochMs
  /** Why, for the person. */
  readonly sentence: string
}
