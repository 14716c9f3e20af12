import type { AccountInputs, AccountState } from '../../../shared/contract/account'
import type { Handlers } from '../serve-requests'
import { refuse } from '../serve-requests'
import { sentences } from '../sentences'

type AccountHandlers = Pick<Handlers, keyof AccountInputs>

export const noAccount: AccountState = {
  project: null,
  user: null,
  anonymousSessions: 0,
  sync: { phase: 'off', waiting: 0, refused: 0, progress: null, lastSyncedAt: null, nextTryAt: null },
}

/** Replaced by the account part of the host. */
export function accountRequests(): AccountHandlers {
  const unknown = () => refuse(sentences.unknownRequest)
  return {
    'account/useProject': unknown,
    'account/signUp': unknown,
    'account/signIn': unknown,
    'account/sendLink': unknown,
    'account/startOAuth': unknown,
    'account/finishLink': unknown,
    'account/rename': unknown,
    'account/signOut': unknown,
    'account/delete': unknown,
    'sync/now': unknown,
    'sync/pause': unknown,
    'sync/network': unknown,
    'sync/refused': unknown,
    'sync/retry': unknown,
    'data/export': unknown,
    'data/forgetNotes': unknown,
    'data/erase': unknown,
  }
}
