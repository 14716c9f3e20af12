import { createHash, randomBytes, randomInt } from 'node:crypto'
import type { AccountRow } from './sign-in-accounts'
import type { Query, SignInContext } from './sign-in-context'
import { SignInError } from './sign-in-error'

export type MailKind = 'signup' | 'magiclink' | 'recovery'

/** An e-mail that the real service would send. */
export interface Mail {
  readonly to: string
  readonly kind: MailKind
  /** The one link in it. */
  readonly link: string
  /** Six digits, for those who type instead. */
  readonly code: string
}

/** What the app asked for when it made us send the e-mail. */
export interface MailRequest {
  readonly kind: MailKind
  readonly redirectTo: string
  /** With it the link gives a code for the app alone (PKCE), without it the tokens themselves. */
  readonly codeChallenge: string | null
}

interface OneTimeRow {
  readonly token_hash: string
  readonly user_id: string
  readonly token_type: MailKind
  readonly code_challenge: string | null
  readonly created_at: Date
}

/** Supabase's default: the link of an e-mail is good for an hour. */
const GOOD_FOR_MS = 60 * 60 * 1000

/** A new e-mail makes the links of earlier ones worthless. */
export async function sendMail(context: SignInContext, db: Query, account: AccountRow, request: MailRequest) {
  const secret = randomBytes(28).toString('hex')
  const token = request.codeChallenge ? `pkce_${secret}` : secret
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  await db.query('delete from auth.one_time_tokens where user_id = $1', [account.id])
  await db.query(
    `insert into auth.one_time_tokens (token_hash, code, user_id, token_type, code_challenge, created_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [hashOf(token), code, account.id, request.kind, request.codeChallenge, new Date(context.nowMs())],
  )
  const query = new URLSearchParams({ token, type: request.kind, redirect_to: request.redirectTo })
  context.onMail({ to: account.email, kind: request.kind, link: `${context.url()}/verify?${query}`, code })
}

/** Uses up what an e-mail carried, and confirms the address with it. */
export async function redeem(
  context: SignInContext,
  db: Query,
  proof: { readonly token: string } | { readonly email: string; readonly code: string },
): Promise<{ readonly account: AccountRow; readonly codeChallenge: string | null; readonly kind: MailKind }> {
  const [where, values] =
    'token' in proof
      ? ['token_hash = $1', [hashOf(proof.token)]]
      : [
          'code = $1 and user_id = (select id from auth.users where lower(email) = lower($2))',
          [proof.code, proof.email],
        ]
  const { rows } = await db.query<OneTimeRow>(`delete from auth.one_time_tokens where ${where} returning *`, values)
  const found = rows[0]
  if (!found || context.nowMs() - found.created_at.getTime() > GOOD_FOR_MS) {
    throw new SignInError(403, 'otp_expired', 'Email link is invalid or has expired')
  }
  const accounts = await db.query<AccountRow>(
    'update auth.users set email_confirmed_at = coalesce(email_confirmed_at, $2) where id = $1 returning *',
    [found.user_id, new Date(context.nowMs())],
  )
  return { account: accounts.rows[0]!, codeChallenge: found.code_challenge, kind: found.token_type }
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')
