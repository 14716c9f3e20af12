import { arpeggioShape } from '../../shared/studies/arpeggio'
import { chordShape } from '../../shared/studies/chords'
import { patternShape } from '../../shared/studies/pattern'
import { scaleShape } from '../../shared/studies/scale'
import type { Study } from '../../shared/studies/study'
import { romanOf } from '../../shared/studies/study-title'
import { formatKey } from './format'
import { text } from './text'

/** "Scale of G major, both hands, two octaves": a study in the person's language, as its file says it in English. */
export function sayStudy(study: Study): string {
  return [nameOf(study), text.handsInSentence[study.hands], ...detailsOf(study)].join(', ')
}

function nameOf(study: Study): string {
  const { studyNames } = text
  const key = formatKey(study.key)
  const number = study.variant + 1
  switch (study.kind) {
    case 'scale':
      return studyNames.scale[scaleShape(study).form](key)
    case 'arpeggio':
      return studyNames.arpeggio[arpeggioShape(study).form](key)
    case 'pattern':
      return studyNames.pattern(patternShape(study).figure + 1, key)
    case 'chords':
      return studyNames.chords[chordShape(study).form](key)
    case 'cadence':
      return studyNames.cadence(romanOf(study), key)
    case 'rhythm':
      return studyNames.rhythm(number, study.metre)
    case 'sightReading':
      return studyNames.sightReading(number, key)
  }
}

function detailsOf(study: Study): readonly string[] {
  const { studyNames } = text
  switch (study.kind) {
    case 'scale': {
      const { octaves, motion, apart } = scaleShape(study)
      const way = motion === 'contrary' ? [studyNames.contrary] : apart === 'octave' ? [] : [studyNames.apart[apart]]
      return [studyNames.octaves(octaves), ...way]
    }
    case 'arpeggio':
      return [studyNames.octaves(arpeggioShape(study).octaves)]
    case 'pattern':
      return patternShape(study).isMirrored ? [studyNames.mirrored] : []
    case 'rhythm':
    case 'sightReading':
      return [studyNames.level(study.level)]
    case 'chords':
    case 'cadence':
      return []
  }
}
