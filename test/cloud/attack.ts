import { randomUUID } from 'node:crypto'
import type { SignedUp } from '../backend/sign-up'
import { catalogue } from './catalogue-rows'
import type { SentSession, SentSong } from './session-sample'

/** Ann's client is hostile. Bob is the stranger, who has a session, a song and a streak. */
export interface People {
  readonly ann: SignedUp
  readonly bob: SignedUp
  readonly annsSession: SentSession
  readonly annsSong: SentSong
  readonly bobsSession: SentSession
  readonly bobsSong: SentSong
}

/** What Ann's client sends, with the SQLSTATE it is refused with. */
export interface Attack {
  readonly what: string
  readonly code: string
  readonly send: (people: People) => PromiseLike<{ readonly error: { readonly code: string } | null }>
}

type Row = (people: People) => object

export const insert = (table: string, row: Row, code: string, what: string): Attack => ({
  what: `${table}: ${what}`,
  code,
  send: (people) => people.ann.client.from(table).insert(row(people)),
})

export const upsert = (table: string, row: Row, code: string, what: string): Attack => ({
  what: `${table}: ${what}`,
  code,
  send: (people) => people.ann.client.from(table).upsert(row(people)),
})

export const call = (name: string, input: Row, code: string, what: string): Attack => ({
  what: `${name}: ${what}`,
  code,
  send: (people) => people.ann.client.rpc(name, input(people)),
})

/** Rows that would be fine without `change`. */
export const session =
  (change: object): Row =>
  ({ ann }) => ({ id: randomUUID(), user_id: ann.userId, song_id: catalogue.song, input_mode: 'midi', ...change })
export const note =
  (change: object): Row =>
  ({ annsSession }) => ({ session_id: annsSession.session.id, idx: 500, pitch: 60, onset_ms: 1, ...change })
export const aggregate =
  (change: object): Row =>
  ({ annsSession }) => ({ session_id: annsSession.session.id, ...change })
export const award =
  (change: object): Row =>
  ({ ann }) => ({ user_id: ann.userId, source: 'challenge', amount: 5, ...change })
export const streak =
  (change: object): Row =>
  ({ ann }) => ({ user_id: ann.userId, ...change })
export const event =
  (change: object): Row =>
  ({ annsSession }) => ({ session_id: annsSession.session.id, t_ms: 1, type: 'tip', ...change })

export const long = (length: number) => 'x'.repeat(length)
export const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()
