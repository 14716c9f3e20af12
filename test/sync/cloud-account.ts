import { randomUUID } from 'node:crypto'
import { userId, type UserId } from '../../shared/base/ids'
import { ok } from '../../shared/base/result'
import type { AccessToken } from '../../electron/host/sync/cloud'
import type { Backend } from '../backend/backend'
import { signToken } from '../backend/sign-in-tokens'

/** An account as the sign-in service would have made it, in a hundredth of the time. */
export interface CloudAccount {
  readonly userId: UserId
  /** One for each device, so that the gateway can tell who asks. */
  tokenOf(deviceName: string): string
  /** As `tokenOf`, but its time is over. */
  expiredTokenOf(deviceName: string): string
}

export async function makeAccounts(backend: Backend, count: number): Promise<CloudAccount[]> {
  const ids = Array.from({ length: count }, () => randomUUID())
  const rows = ids.map((id) => `('${id}', '${id}@example.org')`).join(', ')
  await backend.sql(`insert into auth.users (id, email) values ${rows}`, 'supabase_admin')
  return ids.map((id) => ({
    userId: userId(id),
    tokenOf: (deviceName) => tokenOf(backend, { sub: id, deviceName, exp: 4_102_444_800 }),
    expiredTokenOf: (deviceName) => tokenOf(backend, { sub: id, deviceName, exp: 1_700_003_600 }),
  }))
}

function tokenOf(backend: Backend, own: { readonly sub: string; readonly deviceName: string; readonly exp: number }) {
  const claims = { email: `${own.sub}@example.org`, role: 'authenticated', aud: 'authenticated', iat: 1_700_000_000 }
  return signToken({ ...claims, ...own }, backend.jwtSecret)
}

/** Signed in for good. */
export function alwaysSignedIn(account: CloudAccount): AccessToken {
  const token = account.tokenOf('only')
  return () => Promise.resolve(ok(token))
}
