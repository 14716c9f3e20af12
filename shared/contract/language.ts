import type { Settings } from './settings'

/** A language that the app may have words in. */
export type Language = Exclude<Settings['language'], 'system'>

/** The words of another language have the shape of the English ones: same names, same arguments, other strings. */
export type Translated<Words> = Words extends string
  ? string
  : Words extends (...args: infer Args) => infer Said
    ? (...args: Args) => Translated<Said>
    : { readonly [Name in keyof Words]: Translated<Words[Name]> }

/** What everything has words in. */
export const FALLBACK_LANGUAGE = 'en' satisfies Language

/**
 * The language to speak. `preferred` is what the computer's owner reads, best first, as BCP 47 tags ("de-AT");
 * `spoken` are those that there are words in.
 */
export function chooseLanguage(
  wanted: Settings['language'],
  { preferred, spoken }: { readonly preferred: readonly string[]; readonly spoken: readonly Language[] },
): Language {
  const candidates = wanted === 'system' ? preferred.map((tag) => tag.toLowerCase().split('-')[0]) : [wanted]
  const found = candidates.flatMap((candidate) => spoken.filter((language) => language === candidate))
  return found[0] ?? FALLBACK_LANGUAGE
}
