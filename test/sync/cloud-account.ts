import { randomUUID } from 'node:crypto'
import { userId, type UserId } from '../../shared/base/ids'
import { ok } from '../../shared/base/result'
import type { AccessToken } from '../../electron/host/sync/cloud'
import type { Backend } from '../backend/backend'
import { signToken } from '../backend/sign-in-tokens'

/** An account as the sign-in service would have made it, in a hundredth of the time. */
export interface CloudAccount {
  readonly userId: UserId
  readonly token: string
  /** As `token`, but its time is over. */
  readonly expiredToken: string
}

export async function makeAccounts(backend: Backend, count: number): Promise<readonly CloudAccount[]> {
  const ids = Array.from({ length: count }, () => randomUUID())
  const rows = ids.map((id) => `('${id}', '${id}@example.org')`).join(', ')
  await backend.sql(`insert into auth.users (id, email) values ${rows}`, 'supabase_admin')
  return ids.map((id) => ({
    userId: userId(id),
    token: tokenOf(backend, id, 4_102_444_800),
    expiredToken: tokenOf(backend, id, 1_700_003_600),
  }))
}

function tokenOf(backend: Backend, id: string, exp: number): string {
  const claims = { sub: id, email: `${id}@example.org`, role: 'authenticated', aud: 'authenticated' }
  return signToken({ ...claims, iat: 1_700_000_000, exp }, backend.jwtSecret)
}

/** Signed in for good. */
export function alwaysSignedIn({ token }: CloudAccount): AccessToken {
  return () => Promise.resolve(ok(token))
}
