import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pitch, takeMs } from '../../shared/base/units'
import { cleanTakesOf } from '../../shared/curriculum/clean-takes'
import { starsOfRun } from '../../shared/curriculum/piece-run'
import { LEAST_XP_ACCURACY } from '../../shared/curriculum/reward-rules'
import { runOfSession } from '../../shared/curriculum/session-run'
import { judgeSession } from '../../shared/grade/judge-session'
import type { SessionEvent } from '../../shared/performance/session-event'
import { studyPiece } from '../support/study-piece'
import { fromTheStart } from '../support/written-music'

const piece = studyPiece()
const ownKeys = [...new Set(piece.notes.map((note) => Number(note.pitch)))]

/** Keys in any order: of the whole piano, or of the piece itself. */
const noise = fc
  .tuple(
    fc.constantFrom(fc.integer({ min: 21, max: 108 }), fc.constantFrom(...ownKeys)),
    fc.constantFrom(60, 150, 250, 500),
  )
  .chain(([key, everyMs]) =>
    fc.array(key, { minLength: 100, maxLength: 300 }).map((keys) =>
      keys.map((struck, index): SessionEvent => ({
        kind: 'keyDown',
        atMs: takeMs(index * everyMs),
        pitch: pitch(struck),
        velocity: 70,
      })),
    ),
  )

test('keys struck at random earn no star, no clean take and no XP', () => {
  const law = fc.property(noise, (events) => {
    const report = judgeSession(piece, events, fromTheStart)
    const run = runOfSession(piece, report, { hands: 'both', isTempoWritten: true })
    expect(run === null ? 0 : starsOfRun(run, true)).toBe(0)
    expect(cleanTakesOf(report)).toBe(0)
    expect(report.aggregate.accuracy ?? 0).toBeLessThan(LEAST_XP_ACCURACY)
  })
  fc.assert(law, { numRuns: 40 })
})
