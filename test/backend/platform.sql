-- What a Supabase project holds before the first migration of its own, as far as ours can notice. Written after
-- Supabase's documentation ("Roles, superuser access and unsupported operations", "Timeouts", "Securing your API",
-- "User management"). Runs once, as supabase_admin, the only superuser; migrations run as postgres, which is none.

-- The roles of the API. PostgREST logs in as authenticator and becomes whom the token names.
create role anon nologin noinherit;
create role authenticated nologin noinherit;
create role service_role nologin noinherit bypassrls;
create role authenticator login noinherit;
grant anon, authenticated, service_role to authenticator;

-- Time limits as hosted: a sync too slow for the platform is too slow here.
alter role anon set statement_timeout = '3s';
alter role authenticated set statement_timeout = '8s';
alter role authenticator set statement_timeout = '8s';
alter role authenticator set lock_timeout = '8s';

create role postgres login createdb createrole replication bypassrls;
grant anon, authenticated, service_role, authenticator to postgres with admin option;
grant pg_monitor, pg_read_all_data, pg_signal_backend to postgres;
grant create, connect, temporary on database postgres to postgres;

create role supabase_auth_admin login noinherit createrole;
grant create on database postgres to supabase_auth_admin;

create schema extensions authorization postgres;
grant usage on schema extensions to anon, authenticated, service_role;
create extension pgcrypto with schema extensions;
create extension "uuid-ossp" with schema extensions;
alter database postgres set search_path = "$user", public, extensions;

-- No default privileges: since 30 October 2026 a table is out of reach until a migration grants it.
alter schema public owner to postgres;
grant usage on schema public to anon, authenticated, service_role;

create schema auth authorization supabase_auth_admin;
grant usage on schema auth to anon, authenticated, service_role, postgres;
alter role supabase_auth_admin set search_path = auth;
grant usage on schema extensions to supabase_auth_admin;
