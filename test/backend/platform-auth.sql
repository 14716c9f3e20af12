-- The tables of the sign-in service, with the columns that it and migrations use, and the functions that policies
-- call. Runs once, as supabase_auth_admin, who owns them on the platform too.

create table auth.users (
  id uuid primary key,
  aud text not null default 'authenticated',
  role text not null default 'authenticated',
  email text,
  encrypted_password text,
  email_confirmed_at timestamptz,
  last_sign_in_at timestamptz,
  raw_app_meta_data jsonb not null default '{}',
  raw_user_meta_data jsonb not null default '{}',
  is_anonymous boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create unique index users_email_key on auth.users (lower(email));

create table auth.identities (
  id uuid primary key default gen_random_uuid(),
  provider_id text not null,
  provider text not null,
  user_id uuid not null references auth.users on delete cascade,
  identity_data jsonb not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, provider)
);

create table auth.sessions (
  id uuid primary key,
  user_id uuid not null references auth.users on delete cascade,
  method text not null,
  created_at timestamptz not null default now()
);

create table auth.refresh_tokens (
  token text primary key,
  parent text,
  session_id uuid not null references auth.sessions on delete cascade,
  revoked_at timestamptz,
  created_at timestamptz not null default now()
);

-- What an e-mail carries; each works once.
create table auth.one_time_tokens (
  token_hash text primary key,
  code text not null,
  user_id uuid not null references auth.users on delete cascade,
  token_type text not null,
  code_challenge text,
  created_at timestamptz not null default now()
);

-- A sign-in that went through a browser and waits for the app to fetch it with its verifier (RFC 7636).
create table auth.flow_state (
  id uuid primary key,
  auth_code text unique,
  code_challenge text not null,
  redirect_to text not null,
  method text not null,
  user_id uuid references auth.users on delete cascade,
  created_at timestamptz not null default now()
);

-- PostgREST puts the claims of the checked token into request.jwt.claims; these read it.
create function auth.jwt() returns jsonb language sql stable as
$$ select nullif(current_setting('request.jwt.claims', true), '')::jsonb $$;
create function auth.uid() returns uuid language sql stable as
$$ select (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub')::uuid $$;
create function auth.role() returns text language sql stable as
$$ select nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'role' $$;
create function auth.email() returns text language sql stable as
$$ select nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'email' $$;

-- A migration may read the accounts, refer to them, put triggers on them and remove one.
grant select, insert, update, delete, references, trigger on auth.users to postgres;
grant select on all tables in schema auth to postgres;
