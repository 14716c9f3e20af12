import { randomUUID } from 'node:crypto'
import { aggregate, award, event, insert, note, session, streak, upsert, type Attack } from './attack'
import { catalogue } from './catalogue-rows'

/** What is another person's, or everybody's. */
export const attacksOnStrangers: readonly Attack[] = [
  upsert('users', (people) => ({ id: people.bob.userId, display_name: 'me' }), '42501', 'a stranger’s row'),
  insert('profiles', (people) => ({ user_id: people.bob.userId }), '42501', 'a stranger’s'),
  upsert('sessions', (people) => session({ id: people.bobsSession.session.id })(people), '42501', 'a stranger’s id'),
  insert('sessions', (people) => session({ user_id: people.bob.userId })(people), '42501', 'for a stranger'),
  insert(
    'sessions',
    (people) => session({ song_id: people.bobsSong.song.id })(people),
    '42501',
    'on a stranger’s song, which the foreign key finds',
  ),
  insert(
    'notes',
    (people) => note({ session_id: people.bobsSession.session.id })(people),
    '42501',
    'in a stranger’s session',
  ),
  upsert(
    'notes',
    (people) => note({ session_id: people.bobsSession.session.id, idx: 0 })(people),
    '42501',
    'over a stranger’s',
  ),
  upsert(
    'aggregates',
    (people) => aggregate({ session_id: people.bobsSession.session.id })(people),
    '42501',
    'over a stranger’s',
  ),
  insert(
    'coach_events',
    (people) => event({ session_id: people.bobsSession.session.id })(people),
    '42501',
    'in a stranger’s session',
  ),
  upsert(
    'coach_events',
    (people) => event({ id: people.bobsSession.events[0]!.id })(people),
    '42501',
    'a stranger’s id',
  ),
  insert('xp_events', (people) => award({ user_id: people.bob.userId })(people), '42501', 'for a stranger'),
  insert(
    'xp_events',
    (people) => award({ session_id: people.bobsSession.session.id })(people),
    '42501',
    'for a stranger’s session',
  ),
  upsert('xp_events', (people) => award({ id: people.bobsSession.xp[0]!.id })(people), '42501', 'a stranger’s id'),
  upsert('streaks', (people) => streak({ user_id: people.bob.userId })(people), '42501', 'over a stranger’s'),
  insert(
    'progress',
    (people) => ({ user_id: people.bob.userId, lesson_id: catalogue.lesson }),
    '42501',
    'for a stranger',
  ),
  insert(
    'user_achievements',
    (people) => ({ user_id: people.bob.userId, achievement_id: catalogue.achievement }),
    '42501',
    'for a stranger',
  ),
  insert('songs', () => ({ title: 'Everybody’s' }), '42501', 'without an owner'),
  insert('songs', (people) => ({ title: 'Bob’s', owner_id: people.bob.userId }), '42501', 'for a stranger'),
  upsert(
    'songs',
    (people) => ({ id: people.bobsSong.song.id, title: 'x', owner_id: people.ann.userId }),
    '42501',
    'a stranger’s id',
  ),
  upsert(
    'songs',
    (people) => ({ id: catalogue.song, title: 'x', owner_id: people.ann.userId }),
    '42501',
    'a song of the app',
  ),
  insert(
    'song_scores',
    () => ({ song_id: catalogue.otherSong, bar_count: 1, note_count: 1, score: '\\x00' }),
    '42501',
    'for a song of the app',
  ),
  insert(
    'deleted_sessions',
    (people) => ({ user_id: people.bob.userId, session_id: randomUUID() }),
    '42501',
    'for a stranger',
  ),
]
