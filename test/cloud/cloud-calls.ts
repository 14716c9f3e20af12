import { z } from 'zod'
import {
  changesPage,
  pulledSessions,
  pulledSongs,
  storedSession,
  type Change,
  type ChangesPage,
} from '../../shared/storage/cloud-documents'
import type { CloudClient } from '../backend/sign-up'
import type { SentRewards, SentSession, SentSong } from './session-sample'

/** The functions of the cloud by supabase-js; what comes back is parsed as the app parses it. */
export const syncSession = (client: CloudClient, doc: SentSession) =>
  ask(client, 'sync_session', { doc }, storedSession)
export const syncSong = (client: CloudClient, doc: SentSong) => ask(client, 'sync_song', { doc }, moment)
export const syncRewards = (client: CloudClient, doc: SentRewards) => ask(client, 'sync_rewards', { doc }, moment)
export const deleteSessions = (client: CloudClient, ids: readonly string[]) =>
  ask(client, 'delete_sessions', { ids }, moment.extend({ deleted: z.number() }))
export const forgetNotes = (client: CloudClient, ids: readonly string[]) => ask(client, 'forget_notes', { ids }, moment)
export const pullSessions = (client: CloudClient, ids: readonly string[]) =>
  ask(client, 'pull_sessions', { ids }, pulledSessions)
export const pullSongs = (client: CloudClient, ids: readonly string[]) =>
  ask(client, 'pull_songs', { ids }, pulledSongs)

export const pullPage = (client: CloudClient, since: string, page: string | null = null, pageSize = 500) =>
  ask(client, 'pull_changes', { since, page, page_size: pageSize }, changesPage)

/** All pages of one pull. `horizon`: of the first page, where the next pull begins. */
export async function pullAll(client: CloudClient, since = '0', pageSize = 500) {
  const pages: ChangesPage[] = []
  let next: string | null = null
  do {
    const page: ChangesPage = await pullPage(client, since, next, pageSize)
    pages.push(page)
    next = page.nextPage
  } while (next !== null)
  const [first] = pages
  if (!first) throw new Error('A pull has at least one page')
  return { pages, horizon: first.horizon, changes: pages.flatMap(({ changes }) => changes) }
}

/** The rows of one table among changes. */
export function rowsOf<Table extends Change['table']>(changes: readonly Change[], table: Table) {
  return changes
    .filter((change): change is Extract<Change, { table: Table }> => change.table === table)
    .map(({ row }) => row as Extract<Change, { table: Table }>['row'])
}

/** The SQLSTATE of the refusal; null where the call was not refused. */
export async function refusalOf(
  call: PromiseLike<{ readonly error: { readonly code: string } | null }>,
): Promise<string | null> {
  return (await call).error?.code ?? null
}

const moment = z.object({ now: z.number() })

async function ask<Value>(client: CloudClient, name: string, input: object, schema: z.ZodType<Value>): Promise<Value> {
  const reply = await client.rpc(name, input)
  if (reply.error) throw new Error(`${name}: ${reply.error.code} ${reply.error.message}`, { cause: reply.error })
  return schema.parse(reply.data)
}
