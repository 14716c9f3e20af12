import { randomUUID } from 'node:crypto'
import { call, long, type Attack, type People } from './attack'
import { catalogue } from './catalogue-rows'
import { sampleSession, sampleSong, type SentRewards, type SentSession } from './session-sample'
import { noRewards } from '../support/no-rewards'

const viaSession = (doc: (people: People) => object, code: string, what: string) =>
  call('sync_session', (people) => ({ doc: doc(people) }), code, what)
const viaSong = (doc: (people: People) => object, code: string, what: string) =>
  call('sync_song', (people) => ({ doc: doc(people) }), code, what)
const viaRewards = (part: Partial<SentRewards>, code: string, what: string) =>
  call('sync_rewards', () => ({ doc: { ...noRewards, ...part } }), code, what)

const session = (change: Partial<SentSession>) => () => ({ ...sampleSession(), ...change })
const aggregate = sampleSession().aggregate!
const { notes } = sampleSession(2)
const award = { id: randomUUID(), source: 'challenge', amount: 5, created_at: 1, session_id: null }
const progress = { lesson_id: catalogue.lesson, status: 'mastered' as const, stars: 3, best_accuracy: 1, updated_at: 1 }
const profile = { avatar_url: null, instrument: null, prefs: {}, updated_at: Date.UTC(2026, 0) }
const ids = (count: number) => () => ({ ids: Array.from({ length: count }, () => randomUUID()) })

/** The functions of the cloud, called with what our app never sends. */
export const attacksByFunctions: readonly Attack[] = [
  viaSession((people) => sampleSession(3, { id: people.bobsSession.session.id }), '42501', 'a stranger’s id'),
  viaSession((people) => sampleSession(3, { song_id: people.bobsSong.song.id }), '42501', 'a stranger’s song'),
  viaSession(({ bobsSession }) => ({ ...sampleSession(), events: bobsSession.events }), '23505', 'a stranger’s event'),
  viaSession(() => sampleSession(3, { duration_ms: -5 }), '23514', 'a negative duration'),
  viaSession(() => ({ notes: {} }), '42501', 'a document without a session'),
  viaSession(session({ aggregate: { ...aggregate, accuracy: 42 } }), '23514', 'accuracy 42'),
  viaSession(session({ aggregate: { ...aggregate, coverage: 2 } }), '23514', 'coverage 2'),
  viaSession(session({ notes: { ...notes, pitch: [60] } }), '2202E', 'columns of different lengths'),
  viaSession(session({ notes: { ...notes, pitch: [60, 128] } }), '23514', 'pitch 128'),
  viaSession(session({ notes: { ...notes, idx: [0, 0] } }), '23505', 'two notes at one place'),
  viaSession(session({ notes: { ...notes, idx: [0, 1.5] } }), '22P02', 'half a note'),
  viaSession(session({ xp: [{ ...award, amount: 5000 }] }), '23514', '5,000 XP'),
  viaSession(session({ detail: { report: '?', played: '', events: '' } }), '22023', 'a cell that is not base64'),

  viaRewards(
    { streak: { current_days: 9, best_days: 3, updated_on: '2026-05-31' } },
    '23514',
    'beyond the best streak',
  ),
  viaRewards({ progress: [{ ...progress, stars: 9 }] }, '23514', 'nine stars'),
  viaRewards({ progress: [{ ...progress, lesson_id: randomUUID() }] }, '23503', 'a lesson that is nowhere'),
  viaRewards({ xp: [{ ...award, amount: -7 }] }, '23514', 'a negative award'),
  viaRewards({ achievements: [{ achievement_id: randomUUID(), earned_at: 1 }] }, '23503', 'no such achievement'),
  viaRewards({ profile: { ...profile, prefs: { text: long(70_000) } } }, '23514', '70 kB of settings'),
  viaRewards({ displayName: { display_name: long(201), updated_at: Date.UTC(2026, 0) } }, '23514', 'an endless name'),

  viaSong(({ bobsSong }) => sampleSong({ id: bobsSong.song.id }), '42501', 'a stranger’s song'),
  viaSong(() => sampleSong({ id: catalogue.song }), '42501', 'a song of the app'),
  viaSong(() => sampleSong({ difficulty: 99 }), '23514', 'difficulty 99'),
  viaSong(() => ({ ...sampleSong(), score: { ...sampleSong().score, score: null } }), '23502', 'no score in the score'),

  call('delete_sessions', ids(1001), '22023', 'more than a thousand'),
  call('forget_notes', ids(1001), '22023', 'more than a thousand'),
  call('pull_sessions', ids(201), '22023', 'more than two hundred'),
  call('pull_songs', ids(201), '22023', 'more than two hundred'),
  call('pull_changes', () => ({ since: '0', page: 'next please' }), '22023', 'a token that is none'),
  call('pull_changes', () => ({ since: 'yesterday' }), '22P02', 'a cursor that is none'),
]
