import { arpeggioShape, type ArpeggioForm } from './arpeggio'
import { cadenceShape } from './cadence'
import { chordShape, type ChordForm } from './chords'
import { patternShape } from './pattern'
import { scaleShape, type ScaleShape } from './scale'
import type { Study } from './study'

/** "Scale of G major, both hands, two octaves": what stands above the notes, in English. */
export function titleOfStudy(study: Study): string {
  const hands = { left: 'left hand', right: 'right hand', both: 'both hands' }[study.hands]
  return [nameOf(study, keyInWords(study.key)), hands, ...detailsOf(study)].join(', ')
}

function nameOf(study: Study, key: string): string {
  switch (study.kind) {
    case 'scale':
      return `Scale of ${key}${FORMS[scaleShape(study).form]}`
    case 'arpeggio':
      return ARPEGGIOS[arpeggioShape(study).form](key)
    case 'pattern':
      return `Finger pattern ${patternShape(study).figure + 1} in ${key}`
    case 'chords':
      return `${CHORDS[chordShape(study).form]} in ${key}`
    case 'cadence':
      return `Cadence ${romanOf(study)} in ${key}`
    case 'rhythm':
      return `Rhythm ${study.variant + 1} in ${study.metre}`
    case 'sightReading':
      return `Sight-reading ${study.variant + 1} in ${key}`
  }
}

function detailsOf(study: Study): readonly string[] {
  switch (study.kind) {
    case 'scale':
      return [octavesOf(scaleShape(study)), ...waysOf(scaleShape(study))]
    case 'arpeggio':
      return [octavesOf(arpeggioShape(study))]
    case 'pattern':
      return patternShape(study).isMirrored ? ['mirrored'] : []
    case 'rhythm':
    case 'sightReading':
      return [`level ${study.level}`]
    case 'chords':
    case 'cadence':
      return []
  }
}

const FORMS = { major: '', harmonicMinor: ', harmonic', melodicMinor: ', melodic' } as const

const ARPEGGIOS: Readonly<Record<ArpeggioForm, (key: string) => string>> = {
  root: (key) => `Arpeggio of ${key}`,
  firstInversion: (key) => `Arpeggio of ${key}, first inversion`,
  secondInversion: (key) => `Arpeggio of ${key}, second inversion`,
  dominantSeventh: (key) => `Dominant seventh of ${key}`,
  diminishedSeventh: (key) => `Diminished seventh of ${key}`,
}

const CHORDS: Readonly<Record<ChordForm, string>> = {
  inversions: 'Chords and their inversions',
  brokenInversions: 'Broken chords',
  progression: 'Chord progression',
  accompaniment: 'Accompaniment',
}

/** "I–IV–V–I"; in minor the signs of major chords stand for those of the key. */
export function romanOf(study: Study): string {
  return cadenceShape(study).chords.join('–')
}

function keyInWords(key: string): string {
  const sign = key.includes('#') ? '♯' : key.slice(1).startsWith('b') ? '♭' : ''
  return `${key.charAt(0)}${sign} ${key.endsWith('min') ? 'minor' : 'major'}`
}

const NUMBERS = ['', 'one octave', 'two octaves', 'three octaves', 'four octaves']
const octavesOf = ({ octaves }: { readonly octaves: number }) => NUMBERS[octaves] ?? `${octaves} octaves`

function waysOf({ motion, apart }: ScaleShape): readonly string[] {
  if (motion === 'contrary') return ['contrary motion']
  return apart === 'octave' ? [] : [`a ${apart} apart`]
}
