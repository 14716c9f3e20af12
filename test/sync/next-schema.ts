/**
 * The cloud one version ahead: more columns in tables and documents, a table in the feed that this app does not know,
 * and for each account a word on the oldest app that may still read it.
 */
export const NEXT_SCHEMA = `
alter table sessions add column mood text not null default 'calm';
alter table notes add column finger int;
alter table profiles add column pronouns text;
create table next_versions (user_id uuid primary key, oldest_client int not null);
grant select on next_versions to authenticated;

alter function pull_changes(text, text, int) rename to pull_changes_of_schema_1;
create function pull_changes(since text, page text default null, page_size int default 500) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
declare
  answer jsonb := public.pull_changes_of_schema_1(since, page, page_size);
  oldest int := coalesce((select v.oldest_client from public.next_versions v where v.user_id = auth.uid()), 1);
  wider jsonb := (
    select coalesce(jsonb_agg(jsonb_set(change, '{row,mood}', '"calm"')), '[]')
      from jsonb_array_elements(answer -> 'changes') change
  );
begin
  return answer || jsonb_build_object(
    'version', jsonb_build_object('schema', 2, 'oldestClient', oldest, 'hint', 'more to come'),
    'changes', '[{"table": "duets", "row": {"id": 1, "partner": "Ben"}}]'::jsonb || wider
  );
end $$;
revoke execute on function pull_changes(text, text, int) from public, anon;
grant execute on function pull_changes(text, text, int) to authenticated;`
