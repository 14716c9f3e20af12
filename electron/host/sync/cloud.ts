import type { SupabaseClient } from '@supabase/supabase-js'
import { createClient } from '@supabase/supabase-js'
import { z } from 'zod'
import type { SessionId, SongId } from '../../../shared/base/ids'
import type { Result } from '../../../shared/base/result'
import { failed, ok } from '../../../shared/base/result'
import type {
  ChangesPage,
  PulledSessions,
  RewardsDocument,
  SessionDocument,
  SongDocument,
  StoredSession,
} from '../../../shared/storage/cloud-documents'
import { changesPage, pulledSessions, pulledSongs, storedSession } from '../../../shared/storage/cloud-documents'
import { boundedFetch } from './bounded-fetch'
import type { CloudProblem } from './classify-failure'
import { classifyFailure } from './classify-failure'

/** The cloud as the sync engine sees it: one method for each function of `supabase/migrations`. */
export interface Cloud {
  syncSession(document: SessionDocument, signal: AbortSignal): Promise<Answer<StoredSession>>
  deleteSessions(ids: readonly SessionId[], signal: AbortSignal): Promise<Answer<unknown>>
  forgetNotes(ids: readonly SessionId[], signal: AbortSignal): Promise<Answer<unknown>>
  syncSong(document: SongDocument, signal: AbortSignal): Promise<Answer<unknown>>
  syncRewards(document: RewardsDocument, signal: AbortSignal): Promise<Answer<unknown>>
  pullChanges(from: PullFrom, signal: AbortSignal): Promise<Answer<ChangesPage>>
  pullSessions(ids: readonly SessionId[], signal: AbortSignal): Promise<Answer<PulledSessions>>
  pullSongs(ids: readonly SongId[], signal: AbortSignal): Promise<Answer<readonly SongDocument[]>>
  /** Removes the account and all of its data from the cloud. Not the engine's to call. */
  deleteAccount(signal: AbortSignal): Promise<Answer<unknown>>
}

export type Answer<Value> = Result<Value, CloudProblem>

/** `page`: the token of the page before, null for the first. `pageSize`: changes. */
export interface PullFrom {
  readonly since: string
  readonly page: string | null
  readonly pageSize: number
}

/**
 * A token of the signed-in account; a new one when the cloud has refused `refused`, the last one given, whatever the
 * clock of this computer says. `signInAgain`: the cloud has ended this sign-in. `noAnswer`: it could not be asked.
 */
export type AccessToken = (refused: string | null) => Promise<Result<string, 'signInAgain' | 'noAnswer'>>

export interface CloudParts {
  readonly project: { readonly url: string; readonly key: string }
  readonly accessToken: AccessToken
  readonly fetch?: typeof fetch
}

/** Ours: Supabase itself ends a statement of a signed-in user after 8 s; the rest is a slow line. */
const LONGEST_CALL_MS = 60_000

const moment = z.object({ now: z.number() })

export function createCloud({ project, accessToken, fetch: send = globalThis.fetch }: CloudParts): Cloud {
  const client = createClient(project.url, project.key, {
    // The account keeps the token; given this, the client keeps no session and starts no timer.
    accessToken: () => Promise.resolve(null),
    global: { fetch: boundedFetch(send) },
  })
  const call = createCall(client, accessToken)
  return {
    syncSession: (doc, signal) => call('sync_session', { doc }, storedSession, signal),
    deleteSessions: (ids, signal) => call('delete_sessions', { ids }, moment, signal),
    forgetNotes: (ids, signal) => call('forget_notes', { ids }, moment, signal),
    syncSong: (doc, signal) => call('sync_song', { doc }, moment, signal),
    syncRewards: (doc, signal) => call('sync_rewards', { doc }, moment, signal),
    pullChanges: ({ since, page, pageSize }, signal) =>
      call('pull_changes', { since, page, page_size: pageSize }, changesPage, signal),
    pullSessions: (ids, signal) => call('pull_sessions', { ids }, pulledSessions, signal),
    pullSongs: (ids, signal) => call('pull_songs', { ids }, pulledSongs, signal),
    deleteAccount: (signal) => call('delete_account', {}, z.null(), signal),
  }
}

function createCall(client: SupabaseClient, accessToken: AccessToken) {
  /** Asks with the token at hand; when the cloud refuses it, once more with a renewed one. */
  return async function call<Value>(name: string, input: object, schema: z.ZodType<Value>, signal: AbortSignal) {
    const token = await accessToken(null)
    if (!token.ok) return failed(tokenProblem(token.problem))
    const first = await callOnce(name, input, token.value, signal)
    if (!isTokenRefused(first)) return parse(schema, first)

    const renewed = await accessToken(token.value)
    if (!renewed.ok) return failed(tokenProblem(renewed.problem))
    return parse(schema, await callOnce(name, input, renewed.value, signal))
  }

  async function callOnce(name: string, input: object, token: string, signal: AbortSignal): Promise<Answer<unknown>> {
    const limit = limitedBy(signal)
    try {
      const reply = await client
        .rpc(name, input)
        .setHeader('Authorization', `Bearer ${token}`)
        .abortSignal(limit.signal)
      return reply.error ? failed(classifyFailure(failureOf(reply.error, reply.status))) : ok(reply.data)
    } finally {
      limit.end()
    }
  }
}

function isTokenRefused(answer: Answer<unknown>): boolean {
  return !answer.ok && answer.problem.kind === 'signInAgain'
}

function tokenProblem(problem: 'signInAgain' | 'noAnswer'): CloudProblem {
  return problem === 'signInAgain' ? { kind: 'signInAgain' } : { kind: 'unreachable', detail: 'no token' }
}

/** The types say that `code` is text, but an answer that is not PostgREST's has none. */
function failureOf(error: { readonly message?: unknown; readonly code?: unknown }, status: number) {
  const text = (value: unknown) => (typeof value === 'string' ? value : '')
  return { status, code: text(error.code), message: text(error.message) }
}

/** A page of a hotel's network is an answer too, but not the cloud's. */
function parse<Value>(schema: z.ZodType<Value>, answer: Answer<unknown>): Answer<Value> {
  if (!answer.ok) return answer
  const parsed = schema.safeParse(answer.value)
  if (parsed.success) return ok(parsed.data)
  return failed({ kind: 'unreachable', detail: `strange answer: ${parsed.error.message}`.slice(0, 300) })
}

/** A signal that also gives up after the longest call. One listener at a time: a run has ten thousand calls. */
function limitedBy(signal: AbortSignal): { readonly signal: AbortSignal; end(): void } {
  const limit = new AbortController()
  const giveUp = () => limit.abort()
  if (signal.aborted) giveUp()
  signal.addEventListener('abort', giveUp)
  const timer = setTimeout(giveUp, LONGEST_CALL_MS)
  return {
    signal: limit.signal,
    end: () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', giveUp)
    },
  }
}
