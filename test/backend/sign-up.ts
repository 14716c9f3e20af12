import { createClient, type SupabaseClient } from '@supabase/supabase-js'
import type { Backend } from './backend'

/** Without the generated types: tests also ask what the types forbid. */
export type CloudClient = SupabaseClient

/** A student with a session of their own, and the client that acts for them. */
export interface SignedUp {
  readonly client: CloudClient
  readonly userId: string
  readonly email: string
  readonly accessToken: string
  readonly refreshToken: string
}

/** Of every account that tests make. */
export const TEST_PASSWORD = 'correct horse battery'

/** A client that keeps nothing on the disk and starts nothing by itself. `key`: who it is before it signs in. */
export function openClient(backend: Backend, key = backend.anonKey): CloudClient {
  const auth = { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false }
  return createClient(backend.url, key, { auth }) as CloudClient
}

/** Makes an account whose address needs no confirming, and signs in. */
export async function signUp(backend: Backend, email: string, displayName?: string): Promise<SignedUp> {
  const client = openClient(backend)
  const data = displayName === undefined ? {} : { display_name: displayName }
  const { data: signedUp, error } = await client.auth.signUp({ email, password: TEST_PASSWORD, options: { data } })
  if (error) throw error
  const { session } = signedUp
  if (!session) throw new Error(`${email} was not signed in: the address waits for confirmation`)
  const { access_token: accessToken, refresh_token: refreshToken, user } = session
  return { client, userId: user.id, email, accessToken, refreshToken }
}
