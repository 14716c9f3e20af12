import { randomUUID } from 'node:crypto'
import { createClient } from '@supabase/supabase-js'
import { sessionId } from '../../shared/base/ids'
import { epochMs } from '../../shared/base/units'
import type { Dice } from '../support/practice-dice'
import type { CloudAccount } from './cloud-account'
import { achievementIds, BUNDLED_SONG_ID, lessonIds } from './known-rows'
import type { Ledger } from './ledger'
import type { World } from './world'

/** A program that was written against the data model alone: it uses the tables, row by row, and none of the functions. */
export interface ForeignProgram {
  /** Does one thing, or the next part of one that it has begun. */
  act(): Promise<void>
  /** Ends what it has begun. */
  finish(): Promise<void>
}

export function createForeignProgram(world: World, account: CloudAccount, ledger: Ledger, dice: Dice): ForeignProgram {
  const token = account.tokenOf('foreign')
  const client = createClient(world.project.url, world.project.key, { accessToken: () => Promise.resolve(token) })
  const userId = account.userId
  const begun: (() => Promise<void>)[] = []

  /** Session, then notes in two parts, then the aggregate: four requests, with whatever happens between them. */
  async function practise(): Promise<void> {
    const id = sessionId(randomUUID())
    const note = (idx: number) => ({
      session_id: id,
      idx,
      pitch: 60 + idx,
      onset_ms: idx * 500,
      correct: idx % 2 === 0,
    })
    must(await client.from('sessions').insert({ id, user_id: userId, song_id: BUNDLED_SONG_ID, input_mode: 'mic' }))
    ledger.sessions.set(id, sessionOf(id))
    ledger.retouched.add(id)
    const parts = [[0, 1], [2]].map((indexes) => () => client.from('notes').insert(indexes.map(note)))
    const aggregate = () => client.from('aggregates').insert({ session_id: id, accuracy: 0.5, weak_bars: [3] })
    const event = () => client.from('coach_events').insert({ id: randomUUID(), session_id: id, t_ms: 5, type: 'tip' })
    for (const part of [...parts, aggregate, event]) {
      begun.push(async () => {
        // A device may have deleted the session, or its notes, meanwhile.
        if (!ledger.deleted.has(id) && !ledger.forgotten.has(id)) must(await part())
      })
    }
  }

  async function retouch(): Promise<void> {
    const { data } = await client.from('sessions').select('id').order('id')
    const id = dice.pick(data ?? [])?.id as string | undefined
    if (id === undefined) return
    ledger.retouched.add(sessionId(id))
    if (dice.falls(0.5)) must(await client.from('notes').update({ correct: false }).eq('session_id', id).eq('idx', 0))
    else must(await client.from('aggregates').update({ accuracy: 0.25 }).eq('session_id', id))
  }

  async function deleteOne(): Promise<void> {
    const { data } = await client.from('sessions').select('id').order('id')
    const id = dice.pick(data ?? [])?.id as string | undefined
    if (id === undefined) return
    must(await client.from('sessions').delete().eq('id', id))
    ledger.deleted.add(sessionId(id))
  }

  async function writeProfile(): Promise<void> {
    must(
      await client.from('profiles').upsert({ user_id: userId, instrument: `piano ${dice.share()}`, prefs: { a: [1] } }),
    )
    must(
      await client
        .from('users')
        .update({ display_name: `Bob ${dice.share()}` })
        .eq('id', userId),
    )
  }

  async function writeRewards(): Promise<void> {
    const day = new Date().toISOString().slice(0, 10)
    const row = { user_id: userId, lesson_id: lessonIds[0]!, status: 'unlocked', stars: 1, best_accuracy: 0.4 }
    must(await client.from('progress').upsert(row))
    must(await client.from('streaks').upsert({ user_id: userId, current_days: 1, best_days: 2, updated_on: day }))
    must(
      await client
        .from('user_achievements')
        .upsert({ user_id: userId, achievement_id: achievementIds[0]! }, { ignoreDuplicates: true }),
    )
    must(await client.from('xp_events').insert({ user_id: userId, source: 'foreign', amount: 7 }))
  }

  return {
    act: async () => {
      const next = begun.shift()
      if (next) return next()
      return dice.pick([practise, practise, retouch, deleteOne, writeProfile, writeRewards])!()
    },
    finish: async () => {
      for (let next = begun.shift(); next; next = begun.shift()) await next()
    },
  }
}

function sessionOf(id: ReturnType<typeof sessionId>) {
  const session = {
    ...{ id, song_id: BUNDLED_SONG_ID, input_mode: 'mic' as const, started_at: epochMs(0), duration_ms: null },
    ...{ avg_latency_ms: null, device_info: null, notes_deleted: false, changed_xid: '' },
  }
  const notes = { idx: [], pitch: [], onset_ms: [], dur_ms: [], vel: [], correct: [], delta_ms: [], pedal: [] }
  return { session, notes, aggregate: null, events: [], xp: [], detail: null }
}

/**
 * A device deletes a session, or its notes, between two requests of this program; then the next is refused, as by the
 * foreign key (23503), or by the rule that notes do not come back (42501).
 */
function must({ error }: { readonly error: { readonly code: string; readonly message: string } | null }): void {
  if (error && !['23503', '42501'].includes(error.code)) throw new Error(`foreign program: ${JSON.stringify(error)}`)
}
