import { OFFLINE, UNREACHABLE } from './fetch-once'

/** Why signing in did not work, by what the person can do about it. */
export type SignInProblem =
  | 'wrongPassword'
  | 'emailNotConfirmed'
  | 'alreadyRegistered'
  | 'weakPassword'
  | 'invalidEmail'
  | 'rateLimited'
  | 'offline'
  | 'unreachable'
  | 'wrongKey'
  /** Signed out elsewhere, or the refresh token was used by somebody else. */
  | 'sessionEnded'
  | 'userGone'
  | 'linkExpired'
  | 'notAllowed'
  | 'unexpected'

/** By the codes of https://supabase.com/docs/guides/auth/debugging/error-codes. */
const PROBLEMS_BY_CODE: Readonly<Record<string, SignInProblem>> = {
  [OFFLINE]: 'offline',
  [UNREACHABLE]: 'unreachable',
  invalid_credentials: 'wrongPassword',
  email_not_confirmed: 'emailNotConfirmed',
  user_already_exists: 'alreadyRegistered',
  email_exists: 'alreadyRegistered',
  weak_password: 'weakPassword',
  validation_failed: 'invalidEmail',
  email_address_invalid: 'invalidEmail',
  email_address_not_authorized: 'invalidEmail',
  over_request_rate_limit: 'rateLimited',
  over_email_send_rate_limit: 'rateLimited',
  refresh_token_not_found: 'sessionEnded',
  refresh_token_already_used: 'sessionEnded',
  session_not_found: 'sessionEnded',
  session_expired: 'sessionEnded',
  bad_jwt: 'sessionEnded',
  user_not_found: 'userGone',
  user_banned: 'userGone',
  otp_expired: 'linkExpired',
  flow_state_not_found: 'linkExpired',
  flow_state_expired: 'linkExpired',
  bad_code_verifier: 'linkExpired',
  signup_disabled: 'notAllowed',
  otp_disabled: 'notAllowed',
  email_provider_disabled: 'notAllowed',
  provider_disabled: 'notAllowed',
  oauth_provider_not_supported: 'notAllowed',
}
/** null where the code alone does not tell. */
export function problemOfCode(code: string): SignInProblem | null {
  return PROBLEMS_BY_CODE[code] ?? null
}

/** The part of supabase-js's `AuthError` that says what happened. */
export interface AuthFailure {
  readonly name: string
  readonly code?: string | undefined
  readonly status?: number | undefined
}

const HTTP_UNAUTHORIZED = 401
const HTTP_TOO_MANY = 429

/** What the auth client's error means. `status`: of HTTP. */
export function problemOf({ name, code, status }: AuthFailure): SignInProblem {
  // The auth client knows this one by another name, and drops its code.
  if (name === 'AuthSessionMissingError') return 'sessionEnded'
  const known = code === undefined ? undefined : PROBLEMS_BY_CODE[code]
  if (known) return known
  if (status === HTTP_TOO_MANY) return 'rateLimited'
  // The gateway in front of the project has no codes: it only looks at the key.
  return status === HTTP_UNAUTHORIZED && code === undefined ? 'wrongKey' : 'unexpected'
}
