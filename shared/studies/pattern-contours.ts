/** A figure for five fingers that lie on five neighbouring keys: which of them, from 0 for the lowest. */
export interface Contour {
  /** Eight notes; where a bar asks for ten, six of the other come first. */
  readonly inEight: readonly number[]
  readonly inSix: readonly number[]
}

/** Our own inventions: each trains something, and none begins with the finger that the one before it ended with. */
export const contours: readonly Contour[] = [
  { inEight: [0, 1, 2, 3, 4, 3, 2, 1], inSix: [0, 1, 2, 3, 2, 1] }, // all fingers in turn
  { inEight: [0, 2, 1, 3, 2, 4, 3, 1], inSix: [0, 2, 1, 3, 2, 1] }, // broken thirds
  { inEight: [0, 2, 4, 2, 3, 1, 2, 1], inSix: [0, 2, 4, 3, 2, 1] }, // the triad, filled on the way back
  { inEight: [0, 4, 3, 4, 2, 4, 3, 1], inSix: [0, 4, 3, 4, 2, 1] }, // the weak fingers, 4 and 5
  { inEight: [0, 1, 0, 2, 0, 3, 0, 4], inSix: [0, 2, 0, 3, 0, 4] }, // over a thumb that repeats
  { inEight: [4, 3, 4, 2, 4, 1, 4, 0], inSix: [4, 2, 4, 1, 4, 0] }, // under a fifth finger that repeats
  { inEight: [0, 3, 1, 4, 2, 3, 1, 2], inSix: [0, 3, 1, 4, 2, 1] }, // broken fourths
  { inEight: [0, 1, 2, 0, 1, 2, 3, 4], inSix: [0, 1, 2, 1, 2, 3] }, // threes against the beat
  { inEight: [2, 1, 2, 3, 2, 4, 3, 1], inSix: [2, 1, 2, 3, 4, 3] }, // around the middle finger
  { inEight: [0, 4, 1, 3, 2, 3, 1, 4], inSix: [0, 4, 1, 3, 2, 3] }, // from outside to inside
  { inEight: [2, 3, 1, 3, 2, 4, 0, 4], inSix: [2, 3, 1, 3, 0, 4] }, // from inside to outside
  { inEight: [3, 4, 3, 2, 3, 1, 0, 1], inSix: [3, 4, 3, 2, 0, 1] }, // a turn, then down
  { inEight: [0, 1, 0, 1, 2, 3, 2, 3], inSix: [0, 1, 0, 2, 3, 2] }, // short shakes in pairs
  { inEight: [1, 2, 1, 2, 3, 4, 3, 4], inSix: [1, 2, 1, 3, 4, 3] }, // short shakes without the thumb
  { inEight: [4, 2, 3, 1, 2, 0, 1, 3], inSix: [4, 2, 3, 1, 2, 0] }, // broken thirds down
  { inEight: [0, 2, 3, 2, 4, 2, 3, 1], inSix: [0, 2, 3, 4, 2, 3] }, // a third, and what lies above it
  { inEight: [1, 0, 2, 1, 3, 2, 4, 3], inSix: [1, 0, 2, 1, 3, 2] }, // two steps up, one back
  { inEight: [3, 4, 2, 3, 1, 2, 0, 1], inSix: [3, 4, 2, 3, 1, 2] }, // one step up, two back
  { inEight: [0, 4, 2, 4, 1, 4, 3, 4], inSix: [0, 4, 2, 4, 1, 3] }, // a bell above
  { inEight: [4, 0, 2, 0, 3, 0, 1, 0], inSix: [4, 0, 2, 0, 3, 1] }, // a bell below
  { inEight: [0, 2, 1, 0, 4, 2, 3, 4], inSix: [0, 2, 1, 4, 2, 3] }, // two corners
  { inEight: [2, 0, 3, 1, 4, 2, 3, 1], inSix: [2, 0, 3, 1, 4, 2] }, // thirds that climb
  { inEight: [0, 1, 3, 2, 4, 3, 1, 2], inSix: [0, 1, 3, 2, 4, 2] }, // neighbours changed
  { inEight: [0, 3, 2, 1, 4, 3, 2, 1], inSix: [0, 3, 2, 4, 3, 1] }, // three falls
]
