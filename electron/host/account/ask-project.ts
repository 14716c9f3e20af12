import { z } from 'zod'
import type { Result } from '../../../shared/base/result'
import { failed, ok } from '../../../shared/base/result'
import { fetchOnce, OFFLINE, UNREACHABLE } from './fetch-once'
import type { Project } from './project'
import type { SignInProblem } from './sign-in-problem'

/** What GoTrue says of itself at `/settings`: which services one may sign in with. */
const authSettings = z.object({ external: z.record(z.string(), z.boolean()) })
const failure = z.object({ error_code: z.string() })
export type AuthSettings = z.output<typeof authSettings>

/** Whether a Supabase project answers at this address, to this key. */
export async function askProject(
  { url, key }: Project,
  ended: AbortSignal,
): Promise<Result<AuthSettings, SignInProblem>> {
  const response = await fetchOnce(ended)(`${url}/auth/v1/settings`, { headers: { apikey: key }, redirect: 'error' })
  const body: unknown = await response.json().catch(() => null)
  if (response.status === 401 || response.status === 403) return failed('wrongKey')

  const settings = authSettings.safeParse(body)
  if (response.ok && settings.success) return ok(settings.data)
  const code = failure.safeParse(body).data?.error_code
  if (code === OFFLINE) return failed('offline')
  return failed(code === UNREACHABLE ? 'unreachable' : 'unexpected')
}
