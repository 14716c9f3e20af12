import { arpeggioShape, type ArpeggioForm } from './arpeggio'
import { cadenceShape } from './cadence'
import { chordShape, type ChordForm } from './chords'
import { patternShape } from './pattern'
import { scaleShape, type ScaleShape } from './scale'
import type { Study } from './study'

/** "Scale of G major, both hands, two octaves": what stands above the notes, in English. */
export function titleOfStudy(study: Study): string {
  const key = keyInWords(study.key)
  const hands = { left: 'left hand', right: 'right hand', both: 'both hands' }[study.hands]
  switch (study.kind) {
    case 'scale':
      return [
        `Scale of ${key}${formOf(scaleShape(study))}`,
        hands,
        octavesOf(scaleShape(study)),
        ...waysOf(scaleShape(study)),
      ].join(', ')
    case 'arpeggio': {
      const shape = arpeggioShape(study)
      return `${ARPEGGIOS[shape.form](key)}, ${hands}, ${octavesOf(shape)}`
    }
    case 'pattern': {
      const { figure, isMirrored } = patternShape(study)
      return `Finger pattern ${figure + 1} in ${key}, ${hands}${isMirrored ? ', mirrored' : ''}`
    }
    case 'chords':
      return `${CHORDS[chordShape(study).form]} in ${key}, ${hands}`
    case 'cadence':
      return `Cadence ${romanOf(study)} in ${key}, ${hands}`
    case 'rhythm':
      return `Rhythm ${study.variant + 1} in ${study.metre}, level ${study.level}, ${hands}`
    case 'sightReading':
      return `Sight-reading ${study.variant + 1} in ${key}, level ${study.level}, ${hands}`
  }
}

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

function formOf({ form }: ScaleShape): string {
  return form === 'harmonicMinor' ? ' (harmonic)' : form === 'melodicMinor' ? ' (melodic)' : ''
}

const NUMBERS = ['', 'one octave', 'two octaves', 'three octaves', 'four octaves']
const octavesOf = ({ octaves }: { readonly octaves: number }) => NUMBERS[octaves] ?? `${octaves} octaves`

function waysOf({ motion, apart }: ScaleShape): readonly string[] {
  if (motion === 'contrary') return ['contrary motion']
  return apart === 'octave' ? [] : [`a ${apart} apart`]
}
