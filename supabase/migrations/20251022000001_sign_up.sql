-- Whoever signs up gets a row of `users` at once: a session or profile before it would break a foreign key.
-- A sign-up must never fail because of this row: a name that is too long is cut, and an address that another row claims
-- without owning it is taken back.
create function handle_new_user() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.users claimed set email = null
   where claimed.email = new.email and claimed.id <> new.id
     and not exists (select from auth.users a where a.id = claimed.id and lower(a.email) = lower(claimed.email));

  insert into public.users (id, email, display_name)
  values (
    new.id,
    -- Two accounts may share an address when one of them signs in by another service.
    case when not exists (select from public.users u where u.email = new.email) then new.email end,
    -- Sent along by the app ("display_name"), or by the service a person signs in with.
    nullif(left(trim(coalesce(
      new.raw_user_meta_data ->> 'display_name', new.raw_user_meta_data ->> 'full_name', new.raw_user_meta_data ->> 'name'
    )), 80), '')
  )
  on conflict (id) do nothing;
  return new;
end $$;
revoke execute on function handle_new_user() from public, anon, authenticated;

create trigger on_auth_user_created after insert on auth.users
  for each row execute function handle_new_user();

-- Who signed up before this migration.
insert into users (id, email)
select a.id, case when not exists (select from users u where u.email = a.email) then a.email end
  from auth.users a
on conflict (id) do nothing;
