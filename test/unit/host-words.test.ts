import { expect, test } from 'vitest'
import { accountSentences, projectSentence, signInSentence } from '../../electron/host/account/account-sentences'
import { german as germanAccount, germanProject, germanSignIn } from '../../electron/host/account/account-sentences-de'
import { performanceWords } from '../../electron/host/performance-words'
import { sentences } from '../../electron/host/sentences'
import * as problems from '../../electron/host/store/problem-sentences'
import { german as germanProblems } from '../../electron/host/store/problem-sentences-de'
import { refusalSentence } from '../../electron/host/sync/sync-sentences'
import { pageWords } from '../../electron/headless/page-words'
import { importWords } from '../../electron/import/import-words'
import { shellWords } from '../../electron/main/shell-words'
import { speakAs } from '../../electron/words/spoken'
import { SPEECHLESS, saidAt, sayingsOf } from '../support/sayings'

const say = {
  sentences,
  accountSentences,
  importWords,
  performanceWords,
  pageWords,
  shellWords,
  problems: sentencesOf(problems, germanProblems),
  signIn: Object.fromEntries(Object.keys(germanSignIn).map((kind) => [kind, () => signInSentence(kind as never)])),
  project: Object.fromEntries(Object.keys(germanProject).map((kind) => [kind, () => projectSentence(kind as never)])),
  refusals: Object.fromEntries(
    ['42501', '23503', '23505', '54000', '22000', '23000', 'XX000'].map((state) => [
      state,
      () => refusalSentence(state),
    ]),
  ),
}
const allSaid = (language: 'en' | 'de') => {
  speakAs(language)
  return new Map(
    [...sayingsOf(say)].map(([place, saying]) => [
      place,
      saidAt(saying, place.endsWith('.unreadable') ? ['mei'] : ['2', 3]).join(' '),
    ]),
  )
}
const inEnglish = allSaid('en')
const inGerman = allSaid('de')

test('what the host says is there in both languages', () => {
  const speechless = [...inEnglish, ...inGerman].filter(([, words]) => SPEECHLESS.test(words))
  expect([speechless, [...inGerman.keys()]]).toEqual([[], [...inEnglish.keys()]])
  expect(inGerman.size).toBeGreaterThan(Object.keys(germanAccount).length)
})

test('it is German where German is spoken', () => {
  const same = [...inEnglish].filter(([place, words]) => words === inGerman.get(place)).map(([place]) => place)
  expect(same).toEqual(['shellWords.menu.pianist'])
})

/** The store says its sentences by functions of a kind and a path. */
function sentencesOf(
  said: typeof problems,
  { cannotOpen, cannotSave, cannotExport, damaged }: typeof germanProblems,
): object {
  const each = (kinds: object, say: (kind: never) => string) =>
    Object.fromEntries(Object.keys(kinds).map((kind) => [kind, () => say(kind as never)]))
  return {
    cannotOpen: each(cannotOpen, (kind) => said.cannotOpenSentence(kind, '/a/b')),
    cannotSave: each(cannotSave, (kind) => said.cannotSaveSentence(kind, '/a/b')),
    cannotExport: each(cannotExport, (kind) => said.cannotExportSentence(kind, '/a/b')),
    damaged: each(damaged, said.damagedSentence),
    noSpaceForBackup: () => said.noSpaceForBackupSentence('/a'),
    noBackup: () => said.noBackupSentence('/a'),
  }
}
