/** The host's own rule (`z.email`), so that a slip is said beside the field and not after a question. */
const EMAIL = /^(?!\.)(?!.*\.\.)[\w'+\-.]*[\w+-]@([A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}$/
const LONGEST_EMAIL = 254
/** Shorter than any key of Supabase: a `sb_publishable_…` has more than 40 characters, a token some 200. */
const SHORTEST_KEY = 20

export function isWholeEmail(value: string): boolean {
  return value.length <= LONGEST_EMAIL && EMAIL.test(value)
}

export function isWholeAddress(value: string): boolean {
  return URL.canParse(value) && ['http:', 'https:'].includes(new URL(value).protocol)
}

/** The link of an e-mail: to a page, or straight to the app. */
export function isWholeLink(value: string): boolean {
  return URL.canParse(value) && new URL(value).protocol !== 'mailto:'
}

export function isWholeKey(value: string): boolean {
  return value.length >= SHORTEST_KEY && !/\s/.test(value)
}
