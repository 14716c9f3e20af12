import { chooseLanguage, type Language } from '../../shared/contract/language'
import type { Settings } from '../../shared/contract/settings'
import { keep, readKept } from '../kept'
import type { Catalogue } from './catalogue'
import { en } from './en'

interface Speech {
  readonly words: Catalogue
  /** Of dates and numbers, as a BCP 47 tag. */
  readonly locale: string
}

const english: Speech = { words: en, locale: 'en-GB' }

/** The languages of the window: one line each. */
export const speeches: Readonly<Partial<Record<Language, Speech>>> = {
  en: english,
}

const KEPT_AS = 'language'
const CHOICES: readonly Settings['language'][] = ['system', 'en', 'de']

/** What this window speaks from its first word to its last: another language loads it anew. */
export const language = languageOf(readChoice())

export const { words, locale } = speeches[language] ?? english

/** Has the next window speak as the person chose. Whether that is another language, so that this one should end. */
export function keepLanguage(chosen: Settings['language']): boolean {
  const isKept = keep(KEPT_AS, chosen)
  return isKept && languageOf(chosen) !== language
}

function languageOf(chosen: Settings['language']): Language {
  const preferred = typeof navigator === 'undefined' ? [] : navigator.languages
  return chooseLanguage(chosen, { preferred, spoken: Object.keys(speeches) as Language[] })
}

function readChoice(): Settings['language'] {
  const kept = readKept(KEPT_AS)
  return CHOICES.find((choice) => choice === kept) ?? 'system'
}
