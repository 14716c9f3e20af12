import { chooseLanguage, FALLBACK_LANGUAGE, type Language, type Translated } from '../../shared/contract/language'
import type { Settings } from '../../shared/contract/settings'

/** The languages that the host has sentences in: another one is added here, and its words to each `inLanguage`. */
const SPOKEN: readonly Language[] = ['en']

let spoken: Language = FALLBACK_LANGUAGE

/** From now on this process, or thread, speaks as the person of the open library chose. */
export function speakAs(wanted: Settings['language']): void {
  const preferred = [Intl.DateTimeFormat().resolvedOptions().locale]
  spoken = chooseLanguage(wanted, { preferred, spoken: SPOKEN })
}

export function spokenLanguage(): Language {
  return spoken
}

type Others<Words> = Readonly<Partial<Record<Exclude<Language, 'en'>, Translated<Words>>>>

/**
 * The words of one part of the host. Each is read in the language spoken at that moment: what is asked for after the
 * person chose another language is said in that one.
 */
export function inLanguage<Words extends object>(english: Words, others: Others<Words> = {}): Translated<Words> {
  const words: Others<Words> & { readonly en: Words } = { ...others, en: english }
  const read = (name: PropertyKey): unknown => Reflect.get(words[spoken] ?? english, name)
  const getters = Object.keys(english).map((name) => [name, { enumerable: true, get: () => read(name) }] as const)
  return Object.defineProperties({}, Object.fromEntries(getters)) as Translated<Words>
}
