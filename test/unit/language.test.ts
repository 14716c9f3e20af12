import { expect, test } from 'vitest'
import { chooseLanguage, type Language } from '../../shared/contract/language'
import { inLanguage, speakAs, spokenLanguage } from '../../electron/words/spoken'
import { speeches } from '../../renderer/text/language'

const both: readonly Language[] = ['en', 'de']

test('the person’s own choice goes before the computer’s language', () => {
  expect(chooseLanguage('en', { preferred: ['de-DE'], spoken: both })).toBe('en')
  expect(chooseLanguage('de', { preferred: ['en-GB'], spoken: both })).toBe('de')
})

test('without a choice it is the first language of the computer that there are words in', () => {
  expect(chooseLanguage('system', { preferred: ['fr-CA', 'de-AT', 'en-US'], spoken: both })).toBe('de')
  expect(chooseLanguage('system', { preferred: ['DE'], spoken: both })).toBe('de')
})

test('a language without words falls back to English', () => {
  expect(chooseLanguage('de', { preferred: ['de-DE'], spoken: ['en'] })).toBe('en')
  expect(chooseLanguage('system', { preferred: ['fr-FR', 'it'], spoken: both })).toBe('en')
  expect(chooseLanguage('system', { preferred: [], spoken: both })).toBe('en')
})

test('every catalogue has a locale whose dates and numbers the runtime can write', () => {
  const locales = Object.values(speeches).map(({ locale }) => locale)
  expect(Intl.DateTimeFormat.supportedLocalesOf(locales)).toEqual(locales)
})

test('the host says English where it has no words of the person’s language', () => {
  const words = inLanguage({ hello: 'Hello', bars: (count: number) => `${count} bars` })
  speakAs('de')
  expect([spokenLanguage(), words.hello, words.bars(3)]).toEqual(['en', 'Hello', '3 bars'])
  expect(Object.keys(words)).toEqual(['hello', 'bars'])
})
