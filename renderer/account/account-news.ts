import type { AccountState, SyncState } from '../../shared/contract/account'
import { changeApp } from '../app-state'

/** The host's word replaces what the window knew. */
export function takeAccount(account: AccountState): void {
  changeApp((app) => ({ ...app, account }))
}

export function takeSync(sync: SyncState): void {
  changeApp((app) => ({ ...app, account: { ...app.account, sync } }))
}
