import type { Result } from '../../../shared/base/result'
import { failed, ok } from '../../../shared/base/result'
import { createLazyCloud } from './lazy-cloud'
import type { Project } from './project'
import type { SignInProblem } from './sign-in-problem'
import type { SignInService } from './sign-in-service'

/**
 * Deletes the account and all of its data in the cloud. Where the answer was lost on its way, the cloud is asked whether
 * it still knows the account.
 */
export async function deleteAccount(
  project: Project,
  { service, accessToken }: { readonly service: SignInService; readonly accessToken: string },
  ended: AbortSignal,
): Promise<Result<null, SignInProblem>> {
  const cloud = createLazyCloud({ project, accessToken: () => Promise.resolve(ok(accessToken)) })
  const deleted = await cloud.deleteAccount(ended)
  if (deleted.ok) return ok(null)

  const known = await service.whoIs(accessToken)
  if (known.ok) return failed('unexpected')
  return known.problem === 'userGone' || known.problem === 'sessionEnded' ? ok(null) : known
}
