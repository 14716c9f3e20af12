import { randomUUID } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createCoachLine } from '../../electron/host/coach-line'
import { createCoachMemory, SITTING_OVER_MS } from '../../electron/host/coach-memory'
import { coachRequests } from '../../electron/host/coach-requests'
import { ownInstrument } from '../../electron/host/devices/instrument'
import { createPracticeSession } from '../../electron/host/practice-session'
import { recoverSessions } from '../../electron/host/recover-sessions'
import { epochMs, pitch } from '../../shared/base/units'
import type { CoachAdvice } from '../../shared/coach/coach-prompt'
import { freshSitting } from '../../shared/coach/coach-sitting'
import type { ShownPrompt } from '../../shared/contract/coach'
import { finishedSession, openSession, SESSION_A, SESSION_B } from '../store/store-samples'
import { createHandClock } from '../support/hand-clock'
import { emptyReport } from '../support/empty-report'
import { addSong, openRoom } from '../support/practice-room'
import { createScriptedCoach } from '../support/scripted-coach'
import { melody } from '../support/written-music'

const testPiano = ownInstrument('Test piano')

const loopAdvice: CoachAdvice = {
  type: 'loop',
  rule: 'twoFailures',
  bars: { firstBar: 1, lastBar: 1 },
  hand: 'left',
  error: { kind: 'wrongPitch', written: 'F♯4', played: 'F4', times: 2 },
  numbers: { failures: 2, accuracyPercent: 75, fromPercent: 100 },
  action: { kind: 'loop', firstBar: 0, lastBar: 1, tempoPercent: 70, hands: 'both' },
}
const tempoAdvice: CoachAdvice = {
  type: 'tempo',
  rule: 'rampDown',
  bars: { firstBar: 0, lastBar: 1 },
  hand: null,
  error: null,
  numbers: { accuracyPercent: 80, fromPercent: 100 },
  action: { kind: 'tempo', percent: 85 },
}

/** Practice with a real store and a coach whose every judgement is the empty report. */
function sitDown() {
  const { store } = openRoom()
  const clock = createHandClock()
  const scripted = createScriptedCoach()
  const coach = createCoachLine(scripted.start, clock, {
    advised: (advice) => practice.advise(advice),
    passedBy: (id) => practice.passBy(id),
  })
  const shown: (ShownPrompt | null)[] = []
  let ids = 0
  const practice = createPracticeSession({
    store,
    coach,
    clock,
    newId: () => `00000000-0000-4000-8000-00000000000${(ids += 1)}`,
    onChanged: () => undefined,
    onPrompted: (prompt) => shown.push(prompt),
    onProblem: () => undefined,
  })
  const songId = addSong(store, melody(60, 62, 64, 65, 67, 69, 71, 72))
  const begin = async () => {
    await practice.arm({ songId, hands: 'both', barIndex: 0 })
    play()
  }
  const play = (afterMs = 0) => {
    clock.turn(afterMs)
    practice.play(testPiano, { gesture: { kind: 'keyDown', pitch: pitch(60), velocity: 70 }, heardAt: clock.now() })
  }
  const openId = () => {
    const opened = scripted.commands.flat().findLast((command) => command.kind === 'open')
    return opened?.kind === 'open' ? opened.openId : -1
  }
  const advise = (advice: CoachAdvice, forOpenId = openId()) =>
    scripted.current().replied({ kind: 'advised', openId: forOpenId, advice })
  const stop = async () => {
    const stopped = practice.stop()
    await Promise.resolve()
    const ask = scripted.commands.flat().findLast((command) => command.kind === 'judge')
    if (ask?.kind === 'judge') {
      const sitting = { ...freshSitting, practisedMs: 1234, refused: ['oneHand'] }
      scripted.current().replied({ kind: 'judged', askId: ask.askId, report: emptyReport, sitting })
    }
    await setImmediate()
    return stopped
  }
  const heard = () => scripted.commands.flat().flatMap((command) => (command.kind === 'hear' ? command.events : []))
  return { store, clock, scripted, coach, practice, songId, shown, begin, play, advise, stop, heard, openId }
}

test('what the coach says is an event of the session with an id, and the answer another', async () => {
  const { practice, begin, advise, heard, shown, clock } = sitDown()
  await begin()
  clock.turn(2000)
  advise(loopAdvice)
  const id = shown.at(-1)?.prompt.id ?? ''
  practice.answer(id, 'accepted')
  expect(heard().slice(1)).toMatchObject([
    { kind: 'coachSaid', atMs: 2000, id, type: 'loop', payload: { rule: 'twoFailures', bar: '2', loopFrom: '1' } },
    { kind: 'coachAnswered', atMs: 2000, id, answer: 'accepted' },
  ])
  expect(shown.map((one) => one?.prompt.rule ?? null)).toEqual(['twoFailures', null])
})

test('a prompt that does not stand is not answered', async () => {
  const { practice, begin, advise, heard, shown } = sitDown()
  await begin()
  practice.answer('00000000-0000-4000-8000-000000000009', 'accepted')
  advise(loopAdvice)
  const id = shown.at(-1)?.prompt.id ?? ''
  practice.answer(id, 'dismissed')
  practice.answer(id, 'accepted')
  expect(heard().filter(({ kind }) => kind === 'coachAnswered').length).toBe(1)
})

test('what was said of an earlier session comes too late', async () => {
  const { begin, advise, openId, practice, shown, stop, songId } = sitDown()
  await begin()
  const earlier = openId()
  await stop()
  await practice.arm({ songId, hands: 'both', barIndex: 0 })
  advise(loopAdvice, earlier)
  expect(shown).toEqual([])
})

test('the tempo of a loop is changed by the coach where it is allowed, and offered where it is not', async () => {
  const { store, practice, begin, advise, heard, shown } = sitDown()
  await begin()
  advise(tempoAdvice)
  expect(practice.state()).toMatchObject({ tempoPercent: 85 })
  expect(heard().slice(1)).toMatchObject([
    { kind: 'coachSaid', type: 'tempo' },
    { kind: 'coachAnswered', answer: 'applied' },
    { kind: 'tempoSet', percent: 85 },
  ])
  store.settings.change({ isTempoRamped: false })
  advise({ ...tempoAdvice, action: { kind: 'tempo', percent: 70 } })
  expect([practice.state(), shown.at(-1)]).toMatchObject([{ tempoPercent: 85 }, { isApplied: false }])
})

test('the session keeps what was said and answered, and the coach’s silence makes it no longer', async () => {
  const { store, practice, begin, advise, shown, stop, clock, songId } = sitDown()
  await begin()
  clock.turn(3000)
  advise(loopAdvice)
  practice.answer(shown.at(-1)?.prompt.id ?? '', 'dismissed')
  await stop()
  const [card] = store.sessions.listForSong(songId)
  const stored = store.sessions.open(card!.sessionId)
  expect([card?.durationMs, stored?.coach]).toMatchObject([
    0,
    [{ atMs: 3000, type: 'loop', payload: { rule: 'twoFailures', hand: 'left', times: 2 }, answer: 'dismissed' }],
  ])
  // It waits for the cloud with its session.
  expect(store.sync.session(card!.sessionId)?.events).toMatchObject([
    { t_ms: 3000, type: 'loop', payload: { rule: 'twoFailures', answer: 'dismissed' } },
  ])
})

test('a tempo that the coach sets into the silence makes the session no longer', async () => {
  const { store, begin, advise, stop, clock, songId } = sitDown()
  await begin()
  clock.turn(3000)
  advise(tempoAdvice)
  await stop()
  expect(store.sessions.listForSong(songId).map(({ durationMs }) => durationMs)).toEqual([0])
})

test('a crash loses nothing of it: the next start stores it with the session', async () => {
  const { store, practice, begin, advise, shown, clock, scripted, coach } = sitDown()
  await begin()
  advise(loopAdvice)
  practice.answer(shown.at(-1)?.prompt.id ?? '', 'accepted')
  clock.turn(200)
  const recovering = recoverSessions(store, coach)
  await Promise.resolve()
  const ask = scripted.commands.flat().findLast((command) => command.kind === 'judgeStored')
  if (ask?.kind === 'judgeStored') scripted.current().replied({ kind: 'judged', askId: ask.askId, report: emptyReport })
  const { recovered } = await recovering
  expect(store.sessions.open(recovered[0]!.sessionId)?.coach).toMatchObject([
    { payload: { rule: 'twoFailures' }, answer: 'accepted' },
  ])
})

test('when the coach process dies, what it had said is heard again with the rest', async () => {
  const { begin, advise, scripted, clock } = sitDown()
  await begin()
  advise(loopAdvice)
  scripted.current().exited()
  clock.turn(50)
  expect(scripted.commands.at(-1)).toMatchObject([
    { kind: 'open', events: [{ kind: 'keyDown' }, { kind: 'coachSaid' }] },
  ])
})

test('a prompt is gone when its session is over, and when the student has played past it', async () => {
  const { begin, advise, scripted, openId, shown, stop } = sitDown()
  await begin()
  advise(loopAdvice)
  scripted.current().replied({ kind: 'passedBy', openId: openId(), id: shown.at(-1)?.prompt.id ?? '' })
  advise(loopAdvice)
  await stop()
  expect(shown.map((one) => one !== null)).toEqual([true, false, true, false])
})

test('the next session of a sitting goes on from what the coach remembers', async () => {
  const { begin, stop, practice, scripted, songId, clock } = sitDown()
  await begin()
  await stop()
  await practice.arm({ songId, hands: 'both', barIndex: 0 })
  const opened = () => scripted.commands.flat().findLast((command) => command.kind === 'open')
  expect(opened()).toMatchObject({ sitting: { practisedMs: 1234, refused: ['oneHand'] } })
  clock.turn(SITTING_OVER_MS + 1)
  await practice.arm({ songId, hands: 'both', barIndex: 0 })
  expect(opened()).toMatchObject({ sitting: freshSitting })
})

test('who goes on to another song has practised as long, and begins there with a clean slate', () => {
  const clock = createHandClock()
  const { store } = openRoom()
  const [one, other] = [addSong(store, melody(60), 'One'), addSong(store, melody(62), 'Other')]
  const memory = createCoachMemory(clock)
  memory.remember(one, { ...freshSitting, practisedMs: 9, sinceRestMs: 8, refused: ['oneHand'] })
  expect([memory.recall(one).refused, memory.recall(other)]).toEqual([
    ['oneHand'],
    { ...freshSitting, practisedMs: 9, sinceRestMs: 8 },
  ])
})

test('a guess of the worst bar is kept with its session, once, and waits for the cloud', async () => {
  const { store, practice } = sitDown()
  const song = addSong(store, melody(...Array.from({ length: 16 }, (_, at) => 60 + at)), 'Four bars')
  const bars = [0, 1, 2, 3].map((barIndex) => {
    return {
      barIndex,
      expected: 4,
      correct: 4,
      wrongPitch: barIndex === 2 ? 2 : 0,
      missed: 0,
      extra: 0,
      timingSpreadMs: 9,
    }
  })
  const finished = finishedSession(openSession(song, SESSION_A))
  store.sessions.finish({ ...finished, report: { ...finished.report, bars } })
  store.sync.done(store.sync.due(epochMs(9e15), 100))

  const handlers = coachRequests({ store, practice, newId: randomUUID })
  const first = await handlers['coach/guessWorstBar']({ sessionId: SESSION_A, barIndex: 1 })
  expect(first).toMatchObject({
    ok: true,
    reply: [
      { type: 'tip', atMs: Math.round(finished.durationMs), payload: { predicted: '2', actual: '3', outcome: 'near' } },
    ],
  })
  expect(store.sync.due(epochMs(9e15), 100)).toMatchObject([{ kind: 'session', key: SESSION_A }])
  expect(await handlers['coach/guessWorstBar']({ sessionId: SESSION_A, barIndex: 2 })).toEqual(first)
  expect(await handlers['coach/guessWorstBar']({ sessionId: SESSION_B, barIndex: 2 })).toMatchObject({ ok: false })
})
