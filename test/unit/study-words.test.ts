import { expect, test, vi } from 'vitest'
import type { Study } from '../../shared/studies/study'
import { titleOfStudy } from '../../shared/studies/study-title'

const base: Study = { kind: 'scale', key: 'Gmaj', metre: '4/4', hands: 'both', level: 3, variant: 0 }

const studies: readonly (readonly [Study, string, string])[] = [
  [base, 'Scale of G major, both hands, two octaves', 'Tonleiter G-Dur, beide Hände, zwei Oktaven'],
  [
    { ...base, key: 'F#min', level: 1, variant: 1, hands: 'left' },
    'Scale of F♯ minor, melodic, left hand, one octave',
    'Tonleiter fis-Moll, melodisch, linke Hand, eine Oktave',
  ],
  [
    { ...base, level: 9, variant: 4 },
    'Scale of G major, both hands, three octaves, a third apart',
    'Tonleiter G-Dur, beide Hände, drei Oktaven, im Terzabstand',
  ],
  [
    { ...base, variant: 2 },
    'Scale of G major, both hands, two octaves, contrary motion',
    'Tonleiter G-Dur, beide Hände, zwei Oktaven, in Gegenbewegung',
  ],
  [
    { ...base, kind: 'arpeggio', key: 'Bbmaj', variant: 3 },
    'Dominant seventh of B♭ major, both hands, two octaves',
    'Dominantseptakkord von B-Dur, beide Hände, zwei Oktaven',
  ],
  [
    { ...base, kind: 'pattern', variant: 25 },
    'Finger pattern 2 in G major, both hands, mirrored',
    'Fingerübung 2 in G-Dur, beide Hände, gespiegelt',
  ],
  [
    { ...base, kind: 'chords', variant: 1 },
    'Broken chords in G major, both hands',
    'Gebrochene Akkorde in G-Dur, beide Hände',
  ],
  [
    { ...base, kind: 'cadence', hands: 'right' },
    'Cadence I–IV–V–I in G major, right hand',
    'Kadenz I–IV–V–I in G-Dur, rechte Hand',
  ],
  [{ ...base, kind: 'rhythm' }, 'Rhythm 1 in 4/4, both hands, level 3', 'Rhythmus 1 im 4/4-Takt, beide Hände, Stufe 3'],
  [
    { ...base, kind: 'sightReading', variant: 11 },
    'Sight-reading 12 in G major, both hands, level 3',
    'Blattspiel 12 in G-Dur, beide Hände, Stufe 3',
  ],
]

async function sayIn(language: string) {
  vi.resetModules()
  vi.stubGlobal('navigator', { languages: [language] })
  const { sayStudy } = await import('../../renderer/text/say-study')
  vi.unstubAllGlobals()
  return sayStudy
}

test('a study is said in English, in the window as above its notes', async () => {
  const sayStudy = await sayIn('en')
  expect(studies.map(([study]) => sayStudy(study))).toEqual(studies.map(([, english]) => english))
  expect(studies.map(([study]) => titleOfStudy(study))).toEqual(studies.map(([, english]) => english))
})

test('a study is said in German', async () => {
  const sayStudy = await sayIn('de')
  expect(studies.map(([study]) => sayStudy(study))).toEqual(studies.map(([, , german]) => german))
})
