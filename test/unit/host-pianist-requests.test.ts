import { expect, test } from 'vitest'
import { createCoachLine } from '../../electron/host/coach-line'
import { pianistRequests } from '../../electron/host/pianist-requests'
import { createPracticeSession } from '../../electron/host/practice-session'
import { sentences } from '../../electron/host/sentences'
import type { Performance } from '../../electron/host/virtual-pianist'
import { createHandClock } from '../support/hand-clock'
import { addSong, openRoom } from '../support/practice-room'
import { createScriptedCoach } from '../support/scripted-coach'
import { scoreOf } from '../support/written-music'

const TWO_HANDS = scoreOf([
  { at: 0, pitch: 72 },
  { at: 0, pitch: 48, hand: 'left' },
  { at: 1, pitch: 74 },
])

/** A pianist who only takes note of what was put on the stand. */
function atThePiano(score = TWO_HANDS) {
  const { store } = openRoom()
  const clock = createHandClock()
  const coach = createCoachLine(createScriptedCoach().start, clock)
  const ignore = () => undefined
  const practice = createPracticeSession({ store, coach, clock, newId: () => '', onChanged: ignore, onProblem: ignore })
  const performances: Performance[] = []
  const pianist = {
    state: () => ({ kind: 'silent' }) as const,
    play: (performance: Performance) => void performances.push(performance),
    stop: ignore,
  }
  const songId = addSong(store, score)
  const requests = pianistRequests({ store, practice, pianist, currentSongId: () => songId })
  const struck = () =>
    performances.flatMap(({ events }) => events.flatMap((event) => (event.kind === 'keyDown' ? [event.pitch] : [])))
  return { practice, requests, songId, struck }
}

test.each([
  ['left', [48]],
  ['right', [72, 74]],
  ['both', [48, 72, 74]],
] as const)('the pianist plays the hands that are practised: %s', async (hands, pitches) => {
  const { practice, requests, songId, struck } = atThePiano()
  await practice.arm({ songId, hands, barIndex: 0 })
  await requests['pianist/playSong']({ songId, speed: 1 })
  expect([struck(), practice.handsOn(songId)]).toEqual([pitches, hands])
})

test('a song that nobody listens to yet is played with both hands', async () => {
  const { requests, songId, struck } = atThePiano()
  await requests['pianist/playSong']({ songId, speed: 1 })
  expect(struck()).toEqual([48, 72, 74])
})

test('a hand without notes is said, not played', async () => {
  const { practice, requests, songId } = atThePiano(scoreOf([{ at: 0, pitch: 72 }]))
  await practice.arm({ songId, hands: 'left', barIndex: 0 })
  expect(await requests['pianist/playSong']({ songId, speed: 1 })).toEqual({
    ok: false,
    sentence: sentences.nothingForHand,
  })
})
