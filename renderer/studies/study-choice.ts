import { createStored } from '../stored'
import type { PracticeTask } from '../practice/practice-task'
import type { Study } from '../../shared/studies/study'

/** What the maker is set to, as long as the window is open. Ours: where most begin. */
export const studyChoice = createStored<Study>({
  kind: 'scale',
  key: 'Cmaj',
  metre: '4/4',
  hands: 'both',
  level: 3,
  variant: 0,
})

/** A study is opened to be played as it is written. */
export function taskOfStudy({ hands }: Pick<Study, 'hands'>): PracticeTask {
  return { hands, mode: 'follow_score', bars: null, tempo: null, exerciseId: null, from: { kind: 'studies' } }
}
