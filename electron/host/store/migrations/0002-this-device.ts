/**
 * What only this device needs. Compressed cells are gzip of JSON (or of MEI): a long score shrinks to a twentieth,
 * and gzip's checksum tells when a cell was damaged.
 */
export const thisDevice = `
create table meta (
  key text primary key,
  value text not null
) strict, without rowid;

create table settings (
  key text primary key,
  value text not null check (json_valid(value))
) strict, without rowid;

-- What the library shows of a song beside its row in songs. A hidden song is kept for its sessions only.
create table library (
  song_id text primary key references songs(id) on delete cascade,
  is_own integer not null check (is_own in (0, 1)),
  is_hidden integer not null default 0 check (is_hidden in (0, 1)),
  sort_order integer not null,
  bar_count integer not null,
  note_count integer not null,
  file_name text,
  source_hash text unique
) strict, without rowid;

-- Apart from library, so that a list never reads past these cells.
create table scores (
  song_id text primary key references songs(id) on delete cascade,
  score blob not null,
  mei blob
) strict;

-- Sessions being played, or left open by a crash. started_at keeps its fractions.
create table journal_sessions (
  session_id text primary key,
  song_id text not null references songs(id) on delete restrict,
  started_at real not null,
  mode text not null,
  hands text not null check (hands in ('left', 'right', 'both')),
  start_onset real not null,
  input_name text not null
) strict;
create index journal_sessions_song_id_idx on journal_sessions(song_id);

-- One row for each append: events is a JSON list of short tuples (shared/storage/event-cell.ts).
create table journal_events (
  session_id text not null references journal_sessions(session_id) on delete cascade,
  idx integer not null,
  events text not null check (json_valid(events)),
  primary key (session_id, idx)
) strict, without rowid;

create table session_reports (
  session_id text primary key references sessions(id) on delete cascade,
  correct integer not null,
  wrong_pitch integer not null,
  missed integer not null,
  extra integer not null,
  uncertain integer not null,
  report blob not null
) strict;

-- What was played, exactly: notes for the review, events (with pedals) for an export.
create table performances (
  session_id text primary key references sessions(id) on delete cascade,
  played blob not null,
  events blob not null
) strict;

-- Finished sessions that the cloud has not confirmed.
create table outbox (
  session_id text primary key references sessions(id) on delete cascade,
  created_at integer not null
) strict, without rowid;
`
