import { z } from 'zod'

/** A Supabase project: where it answers, and the key that any program may know (publishable, or "anon"). */
export const project = z.object({ url: z.string(), key: z.string() })
export type Project = z.output<typeof project>

/** What the build was made for. Replaced by the build, so that it is no setting of the computer that the app runs on. */
const builtFor = { url: process.env.PIANO_COACH_BUILT_CLOUD_URL, key: process.env.PIANO_COACH_BUILT_CLOUD_KEY }

/** The project that comes with the app: the one of the environment, else the one it was built for. */
export function defaultProject(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Project | null {
  const { PIANO_COACH_CLOUD_URL: url, PIANO_COACH_CLOUD_KEY: key } = environment
  if (url && key) return { url: withoutSlash(url), key }
  return builtFor.url && builtFor.key ? { url: withoutSlash(builtFor.url), key: builtFor.key } : null
}

export type ProjectProblem = 'noProjectUrl' | 'needsHttps' | 'secretKey'

/** Passwords go there: only over TLS, or not over any wire at all. */
export function projectProblem({ url, key }: Project): ProjectProblem | null {
  const parsed = URL.parse(url)
  if (!parsed || parsed.username || parsed.password || parsed.search || parsed.hash) return 'noProjectUrl'
  if (parsed.protocol !== 'https:' && !(parsed.protocol === 'http:' && isLoopback(parsed.hostname))) return 'needsHttps'
  return isSecretKey(key) ? 'secretKey' : null
}

export const withoutSlash = (url: string) => url.replace(/\/+$/, '')

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)
}

/** The keys that pass every policy: `sb_secret_…`, or a JWT of the role `service_role`. They belong on servers only. */
function isSecretKey(key: string): boolean {
  if (key.startsWith('sb_secret_')) return true
  const claims = /^[\w-]+\.([\w-]+)\.[\w-]+$/.exec(key)?.[1]
  return claims !== undefined && /"role"\s*:\s*"service_role"/.test(Buffer.from(claims, 'base64url').toString('utf8'))
}
