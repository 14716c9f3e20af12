/**
 * What the student has said against the judgement of a song, and what earlier sessions sum up to under it. Both are
 * this device's: a session's own rows never change once it is over.
 */
export const overrules = `
create table overrules (
  id text primary key,
  song_id text not null references songs(id) on delete cascade,
  kind text not null check (kind in ('acceptedKey', 'optionalNote', 'allowedKey', 'unsure')),
  -- The id of the written note in the score; of an allowed key, the note it stands near.
  note_id text,
  pitch integer check (pitch between 0 and 127),
  -- Of a doubt: which verdict of which session.
  session_id text references sessions(id) on delete cascade,
  played_index integer,
  take integer,
  note_index integer,
  created_at integer not null
) strict, without rowid;
create index overrules_song_id_idx on overrules(song_id, created_at);
create index overrules_session_id_idx on overrules(session_id);

-- Only for sessions whose sums by the rules of today are others than those they were stored with.
create table ruled_sums (
  session_id text primary key references sessions(id) on delete cascade,
  accuracy real,
  timing_stability real,
  dynamics_score real,
  pedal_score real,
  weak_bars text not null check (json_valid(weak_bars)),
  correct integer not null,
  wrong_pitch integer not null,
  missed integer not null,
  extra integer not null,
  uncertain integer not null
) strict, without rowid;
`
