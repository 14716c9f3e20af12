import { expect, test } from 'vitest'
import { epochMs } from '../../shared/base/units'
import type { SyncPhase, SyncState } from '../../shared/contract/account'
import { saySync } from '../../renderer/account/say-sync'

const NOW_MS = new Date('2026-11-26T14:00:00').getTime()
const EARLIER = epochMs(new Date('2026-11-26T13:30:00').getTime())

const still: SyncState = {
  phase: 'idle',
  waiting: 0,
  refused: 0,
  progress: null,
  lastSyncedAt: EARLIER,
  nextTryAt: null,
}
const say = (state: Partial<SyncState>, isOnline = true) => saySync({ ...still, ...state }, { nowMs: NOW_MS, isOnline })

test('when nothing waits everything is in the account, and when that was is said', () => {
  expect(say({})).toEqual({
    sentence: 'Everything is in your account.',
    details: ['Last synced: Today, 13:30.'],
    mood: 'done',
  })
})

test('before the first sync nothing is promised', () => {
  expect(say({ lastSyncedAt: null }).sentence).toBe('About to sync.')
})

test('what waits is counted, and a failure says when it is tried again', () => {
  const nextTryAt = epochMs(NOW_MS + 5 * 60_000)
  expect(say({ phase: 'waiting', waiting: 1, nextTryAt }).details).toEqual([
    'Everything you practise is kept here and follows when it does.',
    '1 thing waits to be sent.',
    'It is tried again at 14:05.',
    'Last synced: Today, 13:30.',
  ])
  expect(say({ phase: 'waiting', nextTryAt: epochMs(NOW_MS + 900) }).details).toContain(
    'It is tried again in a moment.',
  )
})

test('offline is told apart from a cloud that does not answer, and promises no time', () => {
  const nextTryAt = epochMs(NOW_MS + 5 * 60_000)
  expect(say({ phase: 'waiting', nextTryAt }).sentence).toBe('The cloud does not answer just now.')
  expect(say({ phase: 'waiting', nextTryAt }, false)).toEqual({
    sentence: 'No internet just now.',
    details: [
      'Everything you practise is kept here and follows when the internet is back.',
      'Last synced: Today, 13:30.',
    ],
    mood: 'resting',
  })
})

test('what the cloud refused needs the person, and is never called synced', () => {
  const said = say({ refused: 2 })
  expect([said.sentence, said.mood]).toEqual(['Everything else is in your account.', 'needsYou'])
  expect(said.details).toContain('The cloud refused 2 things. Nothing is lost; see below.')
})

test('while it works it says only what it does', () => {
  expect(say({ phase: 'pushing', waiting: 30 })).toEqual({
    sentence: 'Sending what you practised…',
    details: [],
    mood: 'busy',
  })
})

test('each phase has a sentence of its own', () => {
  const phases: readonly SyncPhase[] = [
    'idle',
    'pushing',
    'pulling',
    'waiting',
    'paused',
    'metered',
    'playing',
    'signInAgain',
    'updateApp',
    'updateCloud',
  ]
  const sentences = phases.map((phase) => say({ phase }).sentence)
  expect(new Set(sentences).size).toBe(phases.length)
})
