import { expect, test } from 'vitest'
import { sessionId, songId } from '../../shared/base/ids'
import { hashToRoute, routeToHash, type Route } from '../../renderer/route'

const song = songId('2f1c8a52-6f0e-4d3e-9d5a-0c6f1f1b7a11')
const session = sessionId('7d0b1f60-0a53-4b1e-8f0d-2f9b6a1c3e22')

const routes: readonly Route[] = [
  { kind: 'start' },
  { kind: 'today' },
  { kind: 'path' },
  { kind: 'lesson', lessonId: 'b0a7c0de-6f0e-4d3e-9d5a-0c6f1f1b7a15' },
  { kind: 'achievements' },
  { kind: 'studies' },
  { kind: 'library' },
  { kind: 'progress' },
  { kind: 'practice', songId: song, barIndex: 0 },
  { kind: 'practice', songId: song, barIndex: 12 },
  { kind: 'review', songId: song, sessionId: session },
  { kind: 'sessions', songId: song },
  { kind: 'settings' },
  { kind: 'account' },
  { kind: 'data' },
  { kind: 'about' },
]

test('every place in the app comes back from its address', () => {
  expect(routes.map((route) => hashToRoute(routeToHash(route)))).toEqual(routes)
})

test('an address nobody understands leads to the start', () => {
  const strange = ['', '#', '#/nowhere', '#/songs', `#/songs/${song}`, `#/songs/${song}/elsewhere`]
  expect(strange.map((hash) => hashToRoute(hash).kind)).toEqual(strange.map(() => 'start'))
})

test('a bar that is no number is the first bar', () => {
  expect(hashToRoute(`#/songs/${song}/practice/-3`)).toEqual({ kind: 'practice', songId: song, barIndex: 0 })
})
