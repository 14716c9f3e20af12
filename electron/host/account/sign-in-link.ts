import type { Result } from '../../../shared/base/result'
import { failed, ok } from '../../../shared/base/result'
import { fetchOnce } from './fetch-once'
import type { Project } from './project'
import type { SignInProblem } from './sign-in-problem'

/** What a link that comes back to the app says. */
export type SignInLink =
  | { readonly kind: 'code'; readonly code: string; readonly state: string | null }
  /** `code`: the cloud's error code, "" where it gave none. */
  | { readonly kind: 'refused'; readonly code: string; readonly reason: string; readonly state: string | null }

/** The path that browsers and e-mails come back to, in the app's own scheme and on the loopback server. */
export const CALLBACK_PATH = '/auth/callback'
export const APP_SCHEME = 'piano-coach'

export const APP_ORIGIN = `${APP_SCHEME}:/`

/**
 * Where to come back to. On the loopback server the address carries `state`, which other pages of the browser do not
 * know. In the app's own scheme it is the one address that projects allow word for word.
 */
export function callbackUrl(origin: string, state: string): string {
  return origin === APP_ORIGIN ? `${APP_ORIGIN}${CALLBACK_PATH}` : `${origin}${CALLBACK_PATH}?state=${state}`
}

/** Whether a link that came from outside is the one that was sent off with `state`. */
export function isAnswerTo(link: string, state: string): boolean {
  return link.startsWith(`${APP_ORIGIN}${CALLBACK_PATH}?`) || URL.parse(link)?.searchParams.get('state') === state
}

/** null when it is no link of a sign-in. Errors may stand in the query or, as older servers do it, in the fragment. */
export function readSignInLink(link: string): SignInLink | null {
  const url = URL.parse(link)
  if (!url) return null
  const inFragment = new URLSearchParams(url.hash.slice(1))
  const said = (name: string) => url.searchParams.get(name) ?? inFragment.get(name)
  const state = url.searchParams.get('state')
  const code = said('code')
  const reason = said('error_description') ?? said('error_code') ?? said('error')
  if (reason) return { kind: 'refused', code: said('error_code') ?? '', reason: reason.slice(0, LONGEST_REASON), state }
  return code ? { kind: 'code', code, state } : null
}

/** Shown to the person, who did not write it. */
const LONGEST_REASON = 120

/**
 * The link as it stands in the e-mail leads to the project, which redirects to the app. Where it was pasted, we go
 * there ourselves and look where it leads; any other link stays as it is.
 */
export async function followMailLink(
  link: string,
  project: Project,
  ended: AbortSignal,
): Promise<Result<string, SignInProblem>> {
  if (!link.startsWith(`${project.url}/auth/v1/verify?`)) return ok(link)
  const response = await fetchOnce(ended)(link, { redirect: 'manual' })
  await response.body?.cancel()
  const leadsTo = response.headers.get('location')
  return leadsTo === null ? failed('unreachable') : ok(leadsTo)
}
