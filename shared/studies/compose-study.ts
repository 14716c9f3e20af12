import { assertNever } from '../base/assert-never'
import { composeArpeggio } from './arpeggio'
import { composeCadence } from './cadence'
import { composeChords } from './chords'
import type { Draft } from './draft'
import { composePattern } from './pattern'
import { composeRhythm } from './rhythm'
import { composeScale } from './scale'
import { composeSightReading } from './sight-reading'
import type { Study } from './study'
import { titleOfStudy } from './study-title'
import { writeHumdrum } from './write-humdrum'

/** The study as a Humdrum file, which is what the songs of the app are written in. */
export function composeStudy(study: Study): string {
  return writeHumdrum(draftStudy(study), { title: titleOfStudy(study), key: study.key, metre: study.metre })
}

function draftStudy(study: Study): Draft {
  switch (study.kind) {
    case 'scale':
      return composeScale(study)
    case 'arpeggio':
      return composeArpeggio(study)
    case 'pattern':
      return composePattern(study)
    case 'chords':
      return composeChords(study)
    case 'cadence':
      return composeCadence(study)
    case 'rhythm':
      return composeRhythm(study)
    case 'sightReading':
      return composeSightReading(study)
    default:
      return assertNever(study.kind)
  }
}
