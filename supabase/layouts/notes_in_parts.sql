-- NOT a migration yet: how `notes` is cut into parts when one table has grown too large to be vacuumed and indexed in
-- one piece (docs/scale.md says when). It becomes a migration of that day. The parts lie in `private`, where no API
-- reaches them: policies, grants and triggers are those of the whole. Rows are moved in one transaction, so that this is
-- for a pause in the service; docs/scale.md has the way without a pause.

alter table notes rename to notes_in_one_piece;
alter table notes_in_one_piece rename constraint notes_pkey to notes_in_one_piece_pkey;
alter table notes_in_one_piece drop constraint notes_session_id_fkey;

-- By session, because every function and every policy asks for the notes of named sessions: each such question reads one
-- part, and a session lies in one part whole.
create table notes (
  like notes_in_one_piece including defaults including constraints including storage,
  primary key (session_id, idx)
) partition by hash (session_id);

do $$
begin
  for part in 0..15 loop
    execute format(
      'create table private.notes_part_%s partition of notes for values with (modulus 16, remainder %s)', part, part);
  end loop;
end $$;

insert into notes select * from notes_in_one_piece;
drop table notes_in_one_piece;

alter table notes add constraint notes_session_id_fkey
  foreign key (session_id) references sessions (id) on delete cascade;

alter table notes enable row level security;
create policy "me_notes_all" on notes for all to authenticated
  using (exists (select from sessions s where s.id = notes.session_id and s.user_id = (select auth.uid())))
  with check (exists (select from sessions s where s.id = notes.session_id
    and s.user_id = (select auth.uid()) and not s.notes_deleted));
grant select, insert, update, delete on notes to authenticated, service_role;

create trigger touch_inserted after insert on notes referencing new table as changed
  for each statement execute function private.touch_sessions_with_notes();
create trigger touch_updated after update on notes referencing new table as changed
  for each statement execute function private.touch_sessions_with_notes();
create trigger touch_left after update on notes referencing old table as changed
  for each statement execute function private.touch_sessions();
create trigger touch_deleted after delete on notes referencing old table as changed
  for each statement execute function private.touch_sessions();
