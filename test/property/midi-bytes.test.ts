import fc from 'fast-check'
import { expect, test } from 'vitest'
import { takeMs } from '../../shared/base/units'
import { createFollower } from '../../shared/follow/follower'
import { judgeSession } from '../../shared/grade/judge-session'
import { decodeMidi } from '../../shared/performance/decode-midi'
import type { SessionEvent } from '../../shared/performance/session-event'
import { lawful } from '../support/lawful'
import { fromTheStart, scoreOf } from '../support/written-music'

const score = scoreOf(Array.from({ length: 64 }, (_, i) => ({ at: i / 2, pitch: 48 + ((i * 5) % 24) })))

/** Mostly notes and pedals, as broken as a loose cable makes them. */
const message = fc.oneof(
  fc.uint8Array({ maxLength: 4 }),
  fc
    .tuple(fc.constantFrom(0x80, 0x90, 0x91, 0xb0), fc.integer({ min: 0, max: 127 }), fc.integer({ min: 0, max: 127 }))
    .map((bytes) => Uint8Array.from(bytes)),
)

test('any stream of MIDI bytes gets an answer, live and in the end', () => {
  const stream = fc.array(fc.record({ bytes: message, afterMs: fc.nat(700) }), { maxLength: 400 })
  lawful(
    fc.property(stream, (messages) => {
      let atMs = 0
      const events = messages.flatMap(({ bytes, afterMs }): SessionEvent[] => {
        atMs += afterMs
        return decodeMidi(bytes).flatMap((event) =>
          event.kind === 'gesture' ? [{ ...event.gesture, atMs: takeMs(atMs) }] : [],
        )
      })
      const follower = createFollower(score, fromTheStart)
      const keys = events.filter(({ kind }) => kind === 'keyDown').length
      for (const event of events) follower.hear(event)
      const { verdicts } = judgeSession(score, events, fromTheStart)
      expect(verdicts.filter(({ playedIndex }) => playedIndex !== null)).toHaveLength(keys)
    }),
  )
})
