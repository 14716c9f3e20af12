-- A person's row stands for an account: none without one, and it goes with it. A token outlives its account by up to an
-- hour; with the foreign key it can write nothing any more.
alter table users
  add constraint users_id_fkey foreign key (id) references auth.users (id) on delete cascade not valid;

-- The address is the account's own, as its sign-in service has it: nobody takes another's, and a row without one gets it.
create function private.keep_own_email() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  own text := (select a.email from auth.users a where a.id = new.id);
begin
  if new.email is null and tg_op = 'INSERT' then
    -- Unless the other of two accounts with one address has it.
    new.email := (select own where not exists (select from public.users u where u.email = own and u.id <> new.id));
  -- A token keeps the address it was made with for up to an hour.
  elsif lower(new.email) in (lower(own), lower(auth.email())) then
    new.email := own;
  elsif new.email is not null then
    raise check_violation using message = 'The e-mail address is not the one of this account.';
  end if;
  return new;
end $$;
-- Addresses that were taken before this migration.
update users u set email = null
 where not exists (select from auth.users a where a.id = u.id and lower(a.email) = lower(u.email));
create trigger keep_own_email before insert or update of email on users
  for each row execute function private.keep_own_email();

create function private.follow_account_email() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  -- The address may still stand in the row of whoever gave it up.
  update public.users u set email = null where u.email = new.email and u.id <> new.id
     and not exists (select from auth.users a where a.id = u.id and a.email = u.email);
  update public.users u set email = new.email where u.id = new.id
     and not exists (select from public.users other where other.email = new.email and other.id <> new.id);
  return new;
end $$;
create trigger on_auth_user_email_changed after update of email on auth.users
  for each row when (new.email is distinct from old.email) execute function private.follow_account_email();

-- The last write wins, by these times. A client that knows only the data model does not set them when it changes a row,
-- so that they are set here; what merges the words of several devices brings their times along and says so.
create function private.keep_updated_at() returns trigger
language plpgsql set search_path = '' as $$
begin
  if new.updated_at = old.updated_at and coalesce(current_setting('piano_coach.brings_times', true), '') <> 'yes' then
    new.updated_at := now();
  end if;
  return new;
end $$;
create trigger keep_updated_at before update on profiles
  for each row when (new.* is distinct from old.*) execute function private.keep_updated_at();
create trigger keep_updated_at before update of title, is_archived on songs
  for each row when (new.* is distinct from old.*) execute function private.keep_updated_at();
create trigger keep_updated_at before update on progress
  for each row when (new.* is distinct from old.*) execute function private.keep_updated_at();
create trigger keep_updated_at before update on users
  for each row when (new.display_name is distinct from old.display_name) execute function private.keep_updated_at();

create function private.date_first_name() returns trigger
language plpgsql set search_path = '' as $$
begin
  if new.display_name is not null and new.updated_at = 'epoch' then
    new.updated_at := now();
  end if;
  return new;
end $$;
create trigger date_first_name before insert on users
  for each row execute function private.date_first_name();

-- The account and everything of its person. The owner's rights are needed to reach the accounts; they are kept in a
-- function that no API can call by itself.
create function private.delete_own_account() returns void
language sql security definer set search_path = '' as $$
  delete from auth.users where id = auth.uid()
$$;

-- Years of practice are millions of notes: the usual eight seconds may not be enough.
create function delete_account() returns void
language sql security invoker set search_path = '' set statement_timeout = '120s' as $$
  select private.delete_own_account()
$$;

revoke execute on all functions in schema private from public;
revoke execute on function delete_account() from public, anon;
grant execute on function private.delete_own_account(), delete_account() to authenticated;
