import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { de } from '../../renderer/text/de'

/** What the window says when its computer speaks German. */
let formatKey: typeof import('../../renderer/text/format').formatKey
let formatNote: typeof import('../../renderer/text/format-note').formatNote
let format: typeof import('../../renderer/text/format')

beforeAll(async () => {
  vi.resetModules()
  vi.stubGlobal('navigator', { languages: ['de-AT', 'en'] })
  format = await import('../../renderer/text/format')
  ;({ formatKey } = format)
  ;({ formatNote } = await import('../../renderer/text/format-note'))
})

afterAll(() => {
  vi.unstubAllGlobals()
  vi.resetModules()
})

test('notes have their German names, and their octaves as Helmholtz wrote them', () => {
  const names = {
    C4: 'c¹',
    B4: 'h¹',
    'B♭4': 'b¹',
    'F♯5': 'fis²',
    'E♭5': 'es²',
    'A♭3': 'as',
    B3: 'h',
    'B♭2': 'B',
    B2: 'H',
    C2: 'C',
    C1: 'C₁',
    A0: 'A₂',
    'B♭0': 'B₂',
    C8: 'c⁵',
    'D♭4': 'des¹',
    'G♭4': 'ges¹',
    'C♭5': 'ces²',
    'F♭4': 'fes¹',
    'E♯4': 'eis¹',
    'B♯3': 'his',
    'C𝄪5': 'cisis²',
    'F♯♯4': 'fisis¹',
    'B𝄫4': 'heses¹',
    'E𝄫4': 'eses¹',
    'A𝄫4': 'asas¹',
    'D♭♭4': 'deses¹',
    'F#4': 'fis¹',
    Bb3: 'b',
    'F♯': 'Fis',
    B: 'H',
    'B♭': 'B',
  }
  expect(Object.fromEntries(Object.keys(names).map((name) => [name, formatNote(name)]))).toEqual(names)
})

test('keys have their German names: major is written large, minor small', () => {
  const names = {
    Cmaj: 'C-Dur',
    Amin: 'a-Moll',
    'F#maj': 'Fis-Dur',
    'C#min': 'cis-Moll',
    Bbmaj: 'B-Dur',
    Bbmin: 'b-Moll',
    Bmaj: 'H-Dur',
    Bmin: 'h-Moll',
    Ebmaj: 'Es-Dur',
    Ebmin: 'es-Moll',
    Abmaj: 'As-Dur',
    Abmin: 'as-Moll',
    Dbmaj: 'Des-Dur',
    Cbmaj: 'Ces-Dur',
    'G#min': 'gis-Moll',
    'A#min': 'ais-Moll',
  }
  expect(Object.fromEntries(Object.keys(names).map((name) => [name, formatKey(name)]))).toEqual(names)
})

test('numbers and dates are written as Germans write them', () => {
  const noBreak = '\u00a0'
  const now = new Date(2026, 2, 12, 9, 0).getTime()
  expect([
    format.formatPercent(85),
    format.formatDecimal(3.14, 3),
    format.formatBytes(1_234_567),
    format.formatDay(new Date(2025, 11, 24).getTime(), now),
    format.formatMoment(new Date(2026, 2, 11, 7, 5).getTime(), now),
    format.formatList([9, 12, 14]),
    format.formatDelta(-12),
  ]).toEqual([
    `85${noBreak}%`,
    '3,140',
    '1,2 MB',
    '24. Dezember 2025',
    'Gestern, 07:05',
    '9, 12 und 14',
    `12${noBreak}ms zu früh`,
  ])
})

test('one thing is counted in the singular, none and several in the plural', () => {
  const counted = [0, 1, 2].map((count) => [
    de.library.count(count),
    de.review.sums.wrong(count),
    de.account.sync.waiting(count),
  ])
  const plain = counted.map((line) => line.map((words) => words.replaceAll('\u00a0', ' ')))
  expect(plain).toEqual([
    ['0 Stücke', '0 falsche Töne', '0 Einträge warten aufs Senden.'],
    ['1 Stück', '1 falscher Ton', '1 Eintrag wartet aufs Senden.'],
    ['2 Stücke', '2 falsche Töne', '2 Einträge warten aufs Senden.'],
  ])
})
