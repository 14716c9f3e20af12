import firstNotes from '../../../resources/curriculum/course/01-first-notes.json'
import leftHandJoins from '../../../resources/curriculum/course/02-the-left-hand-joins.json'
import handsTogether from '../../../resources/curriculum/course/03-hands-together.json'
import soundAndTouch from '../../../resources/curriculum/course/04-sound-and-touch.json'
import scalesAndKeys from '../../../resources/curriculum/course/05-scales-and-keys.json'
import chordsAndPedal from '../../../resources/curriculum/course/06-chords-and-pedal.json'
import independentHands from '../../../resources/curriculum/course/07-independent-hands.json'
import firstRecital from '../../../resources/curriculum/course/08-a-first-recital.json'
import gradeFive from '../../../resources/curriculum/course/09-grade-five.json'
import type { UnitSource } from '../../../shared/curriculum/course'

/** The course that comes with the app, in its order. `test/unit/course.test.ts` proves that it is what it says. */
export const course = [
  firstNotes,
  leftHandJoins,
  handsTogether,
  soundAndTouch,
  scalesAndKeys,
  chordsAndPedal,
  independentHands,
  firstRecital,
  gradeFive,
] as readonly unknown[] as readonly UnitSource[]
