import { randomUUID } from 'node:crypto'
import type { Query } from './sign-in-context'
import { SignInError } from './sign-in-error'

/** A row of auth.users. */
export interface AccountRow {
  readonly id: string
  readonly aud: string
  readonly role: string
  readonly email: string
  readonly encrypted_password: string | null
  readonly email_confirmed_at: Date | null
  readonly last_sign_in_at: Date | null
  readonly raw_app_meta_data: object
  readonly raw_user_meta_data: object
  readonly is_anonymous: boolean
  readonly created_at: Date
  readonly updated_at: Date
}

export interface NewAccount {
  readonly email: string
  /** null for who signs in by link or by another service. */
  readonly password: string | null
  readonly isConfirmed: boolean
  readonly provider: string
  /** What the app adds of its own, such as a name. */
  readonly data: object
  readonly nowMs: number
}

/** Supabase's shortest. */
const SHORTEST_PASSWORD = 6
/** Blowfish rounds as a power of two. Supabase uses 10; tests sign up often. */
const HASH_COST = 5

export async function findAccount(db: Query, email: string): Promise<AccountRow | null> {
  const { rows } = await db.query<AccountRow>('select * from auth.users where lower(email) = lower($1)', [email])
  return rows[0] ?? null
}

/** null when the address has an account. Triggers on auth.users run as on the platform. */
export async function createAccount(db: Query, account: NewAccount): Promise<AccountRow | null> {
  const { email, password, isConfirmed, provider, data, nowMs } = account
  const { rows } = await db.query<AccountRow>(
    `insert into auth.users (id, email, encrypted_password, email_confirmed_at, raw_app_meta_data, raw_user_meta_data)
     values ($1, $2, extensions.crypt($3, extensions.gen_salt('bf', ${HASH_COST})), $4, $5, $6)
     on conflict (lower(email)) do nothing returning *`,
    [randomUUID(), email, password, isConfirmed ? new Date(nowMs) : null, { provider, providers: [provider] }, data],
  )
  const created = rows[0]
  if (!created) return null
  await db.query(
    `insert into auth.identities (provider_id, provider, user_id, identity_data)
     values ($1, $2, $3, jsonb_build_object('sub', $3::uuid, 'email', $4::text))`,
    [provider === 'email' ? created.id : email, provider, created.id, email],
  )
  return created
}

/** null when the address is unknown or the password another. */
export async function checkPassword(db: Query, email: string, password: string): Promise<AccountRow | null> {
  const { rows } = await db.query<AccountRow>(
    `select * from auth.users
     where lower(email) = lower($1) and encrypted_password = extensions.crypt($2, encrypted_password)`,
    [email, password],
  )
  return rows[0] ?? null
}

export async function changeAccount(
  db: Query,
  account: AccountRow,
  change: { readonly password: string | null; readonly data: object },
): Promise<AccountRow> {
  if (change.password !== null && (await checkPassword(db, account.email, change.password))) {
    throw new SignInError(422, 'same_password', 'New password should be different from the old password.')
  }
  const { rows } = await db.query<AccountRow>(
    `update auth.users set
       encrypted_password = coalesce(extensions.crypt($2, extensions.gen_salt('bf', ${HASH_COST})), encrypted_password),
       raw_user_meta_data = raw_user_meta_data || $3, updated_at = now()
     where id = $1 returning *`,
    [account.id, change.password, change.data],
  )
  return rows[0]!
}

/** An address as it is kept. */
export function readEmail(value: unknown): string {
  const email = typeof value === 'string' ? value.trim().toLowerCase() : ''
  if (/^\S+@\S+[.]\S+$/.test(email)) return email
  throw new SignInError(400, 'validation_failed', 'Unable to validate email address: invalid format')
}

export function readNewPassword(value: unknown): string {
  if (typeof value === 'string' && value.length >= SHORTEST_PASSWORD) return value
  const message = `Password should be at least ${SHORTEST_PASSWORD} characters.`
  throw new SignInError(422, 'weak_password', message, { weak_password: { message, reasons: ['length'] } })
}

/** As the service shows an account. */
export function accountDocument(account: AccountRow): Readonly<Record<string, unknown>> {
  const confirmedAt = account.email_confirmed_at?.toISOString()
  return {
    id: account.id,
    aud: account.aud,
    role: account.role,
    email: account.email,
    phone: '',
    ...(confirmedAt ? { email_confirmed_at: confirmedAt, confirmed_at: confirmedAt } : {}),
    ...(account.last_sign_in_at ? { last_sign_in_at: account.last_sign_in_at.toISOString() } : {}),
    app_metadata: account.raw_app_meta_data,
    user_metadata: account.raw_user_meta_data,
    created_at: account.created_at.toISOString(),
    updated_at: account.updated_at.toISOString(),
    is_anonymous: account.is_anonymous,
  }
}
