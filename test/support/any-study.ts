import fc from 'fast-check'
import {
  EASIEST_LEVEL,
  HARDEST_LEVEL,
  HIGHEST_VARIANT,
  type Study,
  studyKeys,
  studyKinds,
  studyMetres,
} from '../../shared/studies/study'

/** Any study that may be asked for. */
export const anyStudy: fc.Arbitrary<Study> = fc.record({
  kind: fc.constantFrom(...studyKinds),
  key: fc.constantFrom(...studyKeys),
  metre: fc.constantFrom(...studyMetres),
  hands: fc.constantFrom('left', 'right', 'both'),
  level: fc.integer({ min: EASIEST_LEVEL, max: HARDEST_LEVEL }),
  variant: fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: HIGHEST_VARIANT })),
})
