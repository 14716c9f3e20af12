/** What `auth.additional_redirect_urls` of supabase/config.toml says; a test compares the two. */
export const REDIRECT_URLS: readonly string[] = ['piano-coach://auth/callback', 'http://127.0.0.1:*/**']

/**
 * Whether a link may lead there. In a pattern `*` stands for anything without `.` and `/`, `**` for anything at all
 * (Supabase's "Redirect URLs").
 */
export function isRedirectAllowed(url: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => toRegExp(pattern).test(url))
}

function toRegExp(pattern: string): RegExp {
  const parts = pattern.split(/([*]{1,2})/).map((part) => {
    if (part === '**') return '.*'
    if (part === '*') return '[^./]*'
    return part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')
  })
  return new RegExp(`^${parts.join('')}$`)
}
