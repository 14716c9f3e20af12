import type { Asked } from '../../shared/contract/requests'

export type Provider = Asked<'account/startOAuth'>['provider']

/** Where somebody is on the way in. */
export type EntryStep =
  | { readonly kind: 'form' }
  /** A link is in the person's e-mail: to sign in, or to confirm an account that was just made. */
  | { readonly kind: 'linkSent'; readonly email: string; readonly isConfirming: boolean }
  /** The person pastes a link that came earlier. */
  | { readonly kind: 'pasting' }
  /** Another service asks who it is; `openUrl` is its page where the app could not open it itself. */
  | { readonly kind: 'inBrowser'; readonly provider: Provider; readonly openUrl: string | null }
