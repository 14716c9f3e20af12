/**
 * What became of each bar (`shared/curriculum/bar-mastery.ts`), counted on this device. session_bars is what a session
 * adds, and stays when its notes are deleted; bars is what they come to. Lists of bars are runs: "0-31 40". Days are
 * the student's own, counted from 1970-01-01. A cover is drawn when somebody first sees its song in the library.
 */
export const bars = `
create table session_bars (
  session_id text primary key references sessions(id) on delete cascade,
  day integer not null,
  played text not null,
  clean text not null
) strict, without rowid;

create table bars (
  song_id text not null references songs(id) on delete cascade,
  bar_index integer not null,
  played_on integer not null,
  clean_on integer,
  mastered_on integer,
  primary key (song_id, bar_index)
) strict, without rowid;

alter table sessions add column are_bars_counted integer not null default 0 check (are_bars_counted in (0, 1));
create index sessions_bars_to_count_idx on sessions(user_id) where are_bars_counted = 0;

create table covers (
  song_id text primary key references songs(id) on delete cascade,
  -- gzip; null where nothing could be drawn.
  svg blob
) strict;
`
