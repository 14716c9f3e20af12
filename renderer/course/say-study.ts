import type { Study } from '../../shared/studies/study'
import { formatKey } from '../text/format'
import { text } from '../text/text'

/** What a study is called before it is written: "Scale, G major, 4/4". */
export function sayStudyPlan({ kind, key, metre }: Study): string {
  return [text.studies.kinds[kind], formatKey(key), metre].join(', ')
}
