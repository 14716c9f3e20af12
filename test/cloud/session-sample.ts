import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { rewardsDocument, sessionDocument, songDocument } from '../../shared/storage/cloud-documents'
import { catalogue } from './catalogue-rows'

/** A document as it is sent: before it is parsed. */
export type SentSession = z.input<typeof sessionDocument>
export type SentSong = z.input<typeof songDocument>
export type SentRewards = z.input<typeof rewardsDocument>

/** A finished session of `noteCount` notes, of which every tenth is wrong and every seventh uncertain. */
export function sampleSession(noteCount = 12, session: Partial<SentSession['session']> = {}): SentSession {
  const id = session.id ?? randomUUID()
  const column = <Value>(valueAt: (index: number) => Value) => Array.from({ length: noteCount }, (_, i) => valueAt(i))
  return {
    session: {
      id,
      song_id: catalogue.song,
      input_mode: 'midi',
      started_at: Date.UTC(2026, 4, 31, 18, 0, 0, 123),
      duration_ms: 60_000,
      avg_latency_ms: 4,
      device_info: { input: 'Piano', mode: 'follow_score' },
      notes_deleted: false,
      changed_xid: '0',
      ...session,
    },
    notes: {
      idx: column((index) => index),
      pitch: column((index) => 36 + (index % 48)),
      onset_ms: column((index) => index * 120),
      dur_ms: column((index) => (index % 11 === 0 ? null : 100)),
      vel: column((index) => (index % 13 === 0 ? null : 64)),
      correct: column((index) => (index % 7 === 6 ? null : index % 10 !== 9)),
      delta_ms: column((index) => (index % 7 === 6 ? null : (index % 61) - 30)),
      pedal: column((index) => index % 2 === 0),
    },
    aggregate: {
      accuracy: 0.9,
      timing_stability: 23.5,
      dynamics_score: 0.75,
      pedal_score: null,
      weak_bars: [8, 3],
      note_count: noteCount,
      correct_count: column((index) => index % 7 !== 6 && index % 10 !== 9).filter(Boolean).length,
      clean_takes: 1,
      coverage: 0.5,
    },
    events: [{ id: randomUUID(), t_ms: 500, type: 'tip', payload: { bar: 8 } }],
    xp: [{ id: randomUUID(), source: 'session', amount: 10, created_at: Date.UTC(2026, 4, 31, 18, 1), session_id: id }],
    detail: { report: base64('report'), played: base64('played'.repeat(40)), events: base64('events') },
  }
}

export function sampleSong(song: Partial<SentSong['song']> = {}): SentSong {
  return {
    song: {
      id: randomUUID(),
      title: 'Nocturne',
      composer: 'Bob',
      difficulty: 5,
      tempo_bpm: 60,
      time_sig: '3/4',
      key_sig: 'Emaj',
      metadata: { source: 'own' },
      created_at: Date.UTC(2026, 0, 2),
      owner_id: null,
      is_archived: false,
      updated_at: Date.UTC(2026, 0, 2),
      ...song,
    },
    score: {
      bar_count: 8,
      note_count: 64,
      file_name: 'nocturne.mxl',
      source_hash: 'hash',
      score: base64('score'.repeat(60)),
      mei: base64('mei'),
    },
  }
}

export const base64 = (text: string) => Buffer.from(text).toString('base64')
