import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createCoachLine } from '../../electron/host/coach-line'
import { ownInstrument, type Instrument } from '../../electron/host/devices/instrument'
import { createPracticeSession } from '../../electron/host/practice-session'
import { recoverSessions } from '../../electron/host/recover-sessions'
import { sentences } from '../../electron/host/sentences'
import { LONGEST_SESSION_MS, LONGEST_SILENCE_MS } from '../../electron/host/session-watch'
import type { SessionId } from '../../shared/base/ids'
import { epochMs, pitch } from '../../shared/base/units'
import type { SessionState } from '../../shared/contract/news'
import type { Gesture } from '../../shared/performance/gesture'
import { createHandClock, HAND_CLOCK_UTC_OFFSET_MINUTES } from '../support/hand-clock'
import { addSong, openRoom } from '../support/practice-room'
import { createScriptedCoach } from '../support/scripted-coach'
import { emptyReport } from '../support/empty-report'
import { melody } from '../support/written-music'

const testPiano = ownInstrument('Test piano')

const down = (key: number): Gesture => ({ kind: 'keyDown', pitch: pitch(key), velocity: 70 })
const up = (key: number): Gesture => ({ kind: 'keyUp', pitch: pitch(key) })
const sustain = (value: number): Gesture => ({ kind: 'pedal', pedal: 'sustain', value })

/** Practice on four bars, with a coach whose every judgement is the empty report. */
function sitDown() {
  const { store } = openRoom()
  const clock = createHandClock()
  const scripted = createScriptedCoach()
  const coach = createCoachLine(scripted.start, clock)
  const states: SessionState['kind'][] = []
  const problems: string[] = []
  let ids = 0
  const practice = createPracticeSession({
    store,
    coach,
    clock,
    newId: () => `00000000-0000-4000-8000-00000000000${(ids += 1)}`,
    onChanged: ({ kind }) => states.push(kind),
    onProblem: (sentence) => problems.push(sentence),
  })
  const songId = addSong(store, melody(60, 62, 64, 65, 67, 69, 71, 72))
  const choice = { songId, hands: 'both', barIndex: 0 } as const

  const play = (gesture: Gesture, afterMs = 0) => {
    clock.turn(afterMs)
    practice.play(testPiano, { gesture, heardAt: clock.now() })
  }
  /** Lets the coach answer, and what waits for it go on. */
  const judgeAll = async () => {
    await Promise.resolve()
    for (const command of scripted.commands.flat()) {
      if (command.kind !== 'judge') continue
      scripted.current().replied({ kind: 'judged', askId: command.askId, report: emptyReport })
    }
    await setImmediate()
  }
  const stop = async () => {
    const stopped = practice.stop()
    await judgeAll()
    return stopped
  }
  const heard = () => scripted.commands.flat().flatMap((command) => (command.kind === 'hear' ? command.events : []))
  return { store, clock, scripted, coach, practice, songId, choice, states, problems, play, stop, judgeAll, heard }
}

test('a session begins with the first key and ends stored', async () => {
  const { practice, choice, play, stop, states, store, songId } = sitDown()
  await practice.arm(choice)
  play(down(60), 500)
  play(up(60), 400)
  const stopped = await stop()
  expect(states).toEqual(['armed', 'playing', 'finishing', 'idle'])
  expect(stopped.ok && stopped.value?.played).toEqual([
    { index: 0, pitch: 60, velocity: 70, onsetMs: 0, releaseMs: 400, isPedalled: false },
  ])
  expect(store.sessions.listForSong(songId).map(({ durationMs, inputName }) => [durationMs, inputName])).toEqual([
    [400, 'Test piano'],
  ])
  expect(store.journal.unfinished()).toEqual([])
})

test('a session knows the clock on the wall where it began', async () => {
  const { practice, choice, play, store, clock } = sitDown()
  await practice.arm(choice)
  play(down(60), 500)
  clock.turn(100)
  expect(store.journal.unfinished().map(({ utcOffsetMinutes }) => utcOffsetMinutes)).toEqual([
    HAND_CLOCK_UTC_OFFSET_MINUTES,
  ])
})

test('the exercise that is practised stays with the session, through a crash and when the student plays on', async () => {
  const { practice, choice, play, store, clock, judgeAll } = sitDown()
  const exerciseId = 'e1000000-0000-4000-8000-000000000001'
  await practice.arm({ ...choice, exerciseId })
  play(down(60), 500)
  clock.turn(100)
  expect(store.journal.unfinished().map((session) => session.exerciseId)).toEqual([exerciseId])
  clock.turn(LONGEST_SILENCE_MS)
  await judgeAll()
  play(down(62), 500)
  clock.turn(100)
  expect(store.journal.unfinished().map((session) => session.exerciseId)).toEqual([exerciseId])
})

test('stopping before a note was played leaves nothing', async () => {
  const { practice, choice, play, stop, store, songId } = sitDown()
  await practice.arm(choice)
  play(sustain(127))
  play(up(60))
  expect(await stop()).toEqual({ ok: true, value: null })
  expect(store.sessions.listForSong(songId)).toEqual([])
})

test('a pedal that was pressed just before the first note is part of it', async () => {
  const { practice, choice, play, heard } = sitDown()
  await practice.arm(choice)
  play(sustain(127))
  play(down(60), 300)
  expect(heard()).toEqual([
    { kind: 'pedal', atMs: 0, pedal: 'sustain', value: 127 },
    { kind: 'keyDown', atMs: 300, pitch: 60, velocity: 70 },
  ])
})

test('a pedal held for a minute before the first note gives it a second of lead, not a minute', async () => {
  const { practice, choice, play, heard } = sitDown()
  await practice.arm(choice)
  play(sustain(127))
  play(down(60), 60_000)
  expect(heard().map(({ kind, atMs }) => [kind, atMs])).toEqual([
    ['pedal', 0],
    ['keyDown', 1000],
  ])
})

test('a pedal that was let go again before the first note is forgotten', async () => {
  const { practice, choice, play, heard } = sitDown()
  await practice.arm(choice)
  play(sustain(127))
  play(sustain(0), 100)
  play(down(60), 100)
  expect(heard().map(({ kind, atMs }) => [kind, atMs])).toEqual([['keyDown', 0]])
})

test('the coach hears a note before the journal is written', async () => {
  const { practice, choice, play, heard, store, clock } = sitDown()
  await practice.arm(choice)
  play(down(60))
  expect([heard().length, store.journal.unfinished().length]).toEqual([1, 0])
  clock.turn(100)
  const [session] = store.journal.unfinished()
  expect(store.journal.events(session!.sessionId)).toEqual([{ kind: 'keyDown', atMs: 0, pitch: 60, velocity: 70 }])
})

test('a session in which nobody plays for ten minutes is stored, and whoever comes back is listened to', async () => {
  const { practice, choice, play, states, store, songId, problems, clock, judgeAll } = sitDown()
  await practice.arm(choice)
  play(down(60))
  play(up(60), 400)
  play(down(62), LONGEST_SILENCE_MS - 1000)
  clock.turn(LONGEST_SILENCE_MS - 1)
  expect(practice.state().kind).toBe('playing')
  clock.turn(1)
  await judgeAll()
  expect(states).toEqual(['armed', 'playing', 'finishing', 'idle', 'armed'])
  expect(problems).toEqual([sentences.endedInSilence])
  expect(store.sessions.listForSong(songId).map(({ durationMs }) => durationMs)).toEqual([LONGEST_SILENCE_MS - 600])
})

test('a session of two hours is stored, and the same hand is listened to on', async () => {
  const { practice, choice, play, states, store, songId, problems, judgeAll } = sitDown()
  await practice.arm({ ...choice, hands: 'right' })
  for (let playedMs = 0; playedMs <= LONGEST_SESSION_MS; playedMs += 60_000) play(down(60), 60_000)
  await judgeAll()
  expect(states).toEqual(['armed', 'playing', 'finishing', 'idle', 'armed'])
  expect([practice.handsOn(songId), problems]).toEqual(['right', [sentences.endedAtLimit]])
  play(down(60))
  expect([practice.state().kind, store.sessions.listForSong(songId).length]).toEqual(['playing', 1])
})

test('two devices a little out of step never make time go back', async () => {
  const { practice, choice, play, heard, clock } = sitDown()
  await practice.arm(choice)
  play(down(60))
  play(down(62), 100)
  practice.play(ownInstrument('Other piano'), { gesture: down(64), heardAt: epochMs(clock.now() - 30) })
  expect(heard().map(({ atMs }) => atMs)).toEqual([0, 100, 100])
})

test('going to a bar before the first note moves the start, and while playing begins a take', async () => {
  const { practice, choice, play, heard, scripted } = sitDown()
  await practice.arm(choice)
  practice.goTo(1)
  const opened = scripted.commands.flat().at(-1)
  play(down(67))
  play(up(67), 200)
  practice.goTo(0)
  expect(opened?.kind === 'open' && opened.rules.startOnset).toBe(4)
  expect(heard().at(-1)).toEqual({ kind: 'wentTo', atMs: 200, onset: 0 })
})

test('one may go on from the middle of a bar, but never past its end', async () => {
  const { practice, choice, play, heard } = sitDown()
  await practice.arm(choice)
  play(down(60))
  practice.goTo(1, 2.5)
  practice.goTo(0, 4)
  expect(heard().slice(1)).toEqual([
    { kind: 'wentTo', atMs: 0, onset: 6.5 },
    { kind: 'wentTo', atMs: 0, onset: 0 },
  ])
})

test('a device that was away leaves a gap in the session', async () => {
  const { practice, choice, play, heard, clock } = sitDown()
  await practice.arm(choice)
  play(down(60))
  clock.turn(5000)
  practice.noteGap({ since: epochMs(clock.now() - 3000), until: clock.now() })
  expect(heard().at(-1)).toEqual({ kind: 'gap', atMs: 5000, sinceMs: 2000 })
})

test('the tempo that was set is told to whoever asks, and stands in the session from its first note', async () => {
  const { practice, choice, play, heard } = sitDown()
  await practice.arm({ ...choice, tempoPercent: 60 })
  expect(practice.state()).toMatchObject({ kind: 'armed', tempoPercent: 60 })
  play(down(60))
  practice.setTempo(65)
  expect(practice.state()).toMatchObject({ kind: 'playing', tempoPercent: 65 })
  expect(heard().map((event) => (event.kind === 'tempoSet' ? event.percent : event.kind))).toEqual([60, 'keyDown', 65])
})

test('the tempo that was set last goes on when a session ends in silence', async () => {
  const { practice, choice, play, clock, judgeAll } = sitDown()
  await practice.arm({ ...choice, tempoPercent: 60 })
  play(down(60))
  practice.setTempo(65)
  clock.turn(LONGEST_SILENCE_MS)
  await judgeAll()
  expect(practice.state()).toMatchObject({ kind: 'armed', tempoPercent: 65 })
})

test('whoever asks is told how the song is played, armed, playing and finishing', async () => {
  const { practice, choice, play, judgeAll } = sitDown()
  const sitting = { hands: 'left', mode: { kind: 'loop_bars', firstBar: 1, lastBar: 1 } } as const
  await practice.arm({ ...choice, ...sitting })
  expect(practice.state()).toMatchObject({ kind: 'armed', ...sitting })
  play(down(60))
  expect(practice.state()).toMatchObject({ kind: 'playing', ...sitting })
  const stopped = practice.stop()
  expect(practice.state()).toMatchObject({ kind: 'finishing', ...sitting })
  await judgeAll()
  await stopped
})

test('choosing another song finishes and stores what was being played', async () => {
  const { practice, choice, play, stop, store, songId } = sitDown()
  const otherSongId = addSong(store, melody(72), 'Other')
  await practice.arm(choice)
  play(down(60))
  const armed = practice.arm({ ...choice, songId: otherSongId })
  await stop()
  const value = { kind: 'armed', songId: otherSongId, hands: 'both', mode: { kind: 'follow_score' }, tempoPercent: 100 }
  expect(await armed).toEqual({ ok: true, value })
  expect(store.sessions.listForSong(songId).length).toBe(1)
})

test('what could not be judged stays in the journal, and the next start finishes it', async () => {
  const { practice, choice, play, store, scripted, clock, coach, songId } = sitDown()
  await practice.arm(choice)
  play(down(60))
  const stopped = practice.stop()
  await Promise.resolve()
  for (let crash = 0; crash < 2; crash += 1) {
    scripted.current().exited()
    clock.turn(1000)
  }
  expect(await stopped).toEqual({ ok: false, problem: 'couldNotJudge' })
  expect(store.journal.unfinished().length).toBe(1)

  const recovery = recoverSessions(store, coach)
  await Promise.resolve()
  const asked = scripted.commands.flat().at(-1)
  if (asked?.kind !== 'judgeStored') throw new Error('The coach was not asked')
  scripted.current().replied({ kind: 'judged', askId: asked.askId, report: emptyReport })
  const { recovered, left } = await recovery
  expect([recovered.map((card) => card.songId), left, store.journal.unfinished()]).toEqual([[songId], 0, []])
})

const measuredPiano: Instrument = {
  name: 'Stage piano',
  api: 'ALSA',
  latency: { offsetMs: 11.64, jitterMs: 2, measuredAt: epochMs(5) },
}

test('how late the instrument was, and that it was away, is stored with the session', async () => {
  const { practice, choice, clock, stop, store } = sitDown()
  await practice.arm(choice)
  practice.play(measuredPiano, { gesture: down(60), heardAt: clock.now() })
  clock.turn(5000)
  practice.noteGap({ since: epochMs(clock.now() - 3000), until: clock.now() })
  const stopped = await stop()
  expect(stopped.ok && stopped.value?.card.inputName).toBe('Stage piano')
  const [stored] = store.sync.due(clock.now(), 10).filter(({ kind }) => kind === 'session')
  expect(store.sync.session(stored?.key as SessionId)?.session).toMatchObject({
    avg_latency_ms: 12,
    device_info: { api: 'ALSA', latency: { offsetMs: 11.6, jitterMs: 2 }, gaps: { count: 1, ms: 3000 } },
  })
})

test.each([
  [1, 'Stage piano', 12],
  [2, 'Test piano', null],
])('a session is of the instrument that most keys were struck on: %i on the first', async (keys, name, latencyMs) => {
  const { practice, choice, clock, play, stop, store } = sitDown()
  await practice.arm(choice)
  for (let key = 0; key < keys; key += 1) play(down(60 + key), 100)
  for (const key of [62, 64]) practice.play(measuredPiano, { gesture: down(key), heardAt: clock.now() })
  const stopped = await stop()
  expect(stopped.ok && stopped.value?.card.inputName).toBe(name)
  const [stored] = store.sync.due(clock.now(), 10).filter(({ kind }) => kind === 'session')
  expect(store.sync.session(stored?.key as SessionId)?.session.avg_latency_ms).toBe(latencyMs)
})

test('an instrument that was away since before the session was so from its beginning', async () => {
  const { practice, choice, clock, play, stop, store } = sitDown()
  await practice.arm(choice)
  play(down(60))
  clock.turn(2000)
  practice.noteGap({ since: epochMs(clock.now() - 60_000), until: clock.now() })
  await stop()
  const [stored] = store.sync.due(clock.now(), 10).filter(({ kind }) => kind === 'session')
  expect(store.sync.session(stored?.key as SessionId)?.session.device_info).toMatchObject({ gaps: { ms: 2000 } })
})

test('how late the instrument was survives a crash', async () => {
  const { practice, choice, clock, store } = sitDown()
  await practice.arm(choice)
  practice.play(measuredPiano, { gesture: down(60), heardAt: clock.now() })
  clock.turn(100)
  expect(store.journal.unfinished().map(({ instrument }) => instrument)).toEqual([measuredPiano])
})

test('an unfinished session without a note is dropped at the next start', async () => {
  const { store, coach, practice, choice, play, clock } = sitDown()
  await practice.arm(choice)
  play(down(60))
  clock.turn(100)
  const [session] = store.journal.unfinished()
  store.journal.discard(session!.sessionId)
  store.journal.begin(session!)
  store.journal.append(session!.sessionId, [{ kind: 'pedal', atMs: 0 as never, pedal: 'sustain', value: 127 }])
  expect(await recoverSessions(store, coach)).toEqual({ recovered: [], left: 0 })
  expect(store.journal.unfinished()).toEqual([])
})

test('what was chosen by bars is told to the coach in beats', async () => {
  const { practice, choice, scripted } = sitDown()
  await practice.arm({ ...choice, barIndex: 1, mode: { kind: 'loop_bars', firstBar: 1, lastBar: 1 } })
  await practice.arm({ ...choice, mode: { kind: 'wait' } })
  await practice.arm({ ...choice, mode: { kind: 'metronome', quartersPerMinute: 72 } })
  await practice.arm(choice)
  const rules = scripted.commands.flat().flatMap((command) => (command.kind === 'open' ? [command.rules] : []))
  expect(rules).toEqual([
    { mode: 'loop_bars', hands: 'both', startOnset: 4, from: 4, until: 8 },
    { mode: 'wait', hands: 'both', startOnset: 0 },
    { mode: 'metronome', hands: 'both', startOnset: 0, quartersPerMinute: 72 },
    { mode: 'follow_score', hands: 'both', startOnset: 0 },
  ])
})

/** In Metronome at 120, with a click whose bar begins two seconds from now. */
async function countIn() {
  const room = sitDown()
  await room.practice.arm({ ...room.choice, mode: { kind: 'metronome', quartersPerMinute: 120 } })
  const dueAt = epochMs(room.clock.now() + 2000)
  room.practice.startClick({ barIndex: 1, quartersPerMinute: 96, dueAt })
  return room
}
const clickInBarTwo = { kind: 'clickStarted', atMs: 0, onset: 4, dueMs: 2000, quartersPerMinute: 96 }

test('the take clock starts with the click, and the click is the first thing in the journal', async () => {
  const { play, heard, store, clock } = await countIn()
  play(down(67), 2010)
  clock.turn(100)
  const [session] = store.journal.unfinished()
  expect(session?.rules).toEqual({ mode: 'metronome', hands: 'both', startOnset: 4, quartersPerMinute: 96 })
  expect(heard()).toEqual([clickInBarTwo, { kind: 'keyDown', atMs: 2010, pitch: 67, velocity: 70 }])
  expect(store.journal.events(session!.sessionId)).toEqual(heard())
})

test('a click to which nobody played leaves nothing', async () => {
  const { stop, store, songId, clock } = await countIn()
  clock.turn(60_000)
  expect(await stop()).toEqual({ ok: true, value: null })
  expect([store.sessions.listForSong(songId), store.journal.unfinished()]).toEqual([[], []])
})

test('a click that begins again before a note was played is the only one', async () => {
  const { practice, play, clock, heard, scripted } = await countIn()
  clock.turn(1000)
  practice.startClick({ barIndex: 0, quartersPerMinute: 80, dueAt: epochMs(clock.now() + 3000) })
  play(down(60), 3000)
  const open = scripted.commands.flat().findLastIndex(({ kind }) => kind === 'open')
  expect(scripted.commands.flat()[open]).toMatchObject({ rules: { startOnset: 0, quartersPerMinute: 80 } })
  expect(heard().slice(-2)).toMatchObject([
    { kind: 'clickStarted', atMs: 0, dueMs: 3000, quartersPerMinute: 80 },
    { kind: 'keyDown', atMs: 3000 },
  ])
})

test('a click from another bar while one plays is a moment of the session', async () => {
  const { practice, play, clock, heard } = await countIn()
  play(down(67), 2000)
  clock.turn(500)
  practice.startClick({ barIndex: 0, quartersPerMinute: 96, dueAt: epochMs(clock.now() + 2500) })
  expect(heard().at(-1)).toEqual({
    kind: 'clickStarted',
    atMs: 2500,
    onset: 0,
    dueMs: 5000,
    quartersPerMinute: 96,
  })
})

test('without Metronome a click of the window is nothing', async () => {
  const { practice, choice, heard, clock } = sitDown()
  await practice.arm(choice)
  practice.startClick({ barIndex: 0, quartersPerMinute: 96, dueAt: clock.now() })
  expect(heard()).toEqual([])
})

test('after a silence the same bars are looped on', async () => {
  const { practice, choice, play, clock, judgeAll, scripted } = sitDown()
  await practice.arm({ ...choice, barIndex: 1, mode: { kind: 'loop_bars', firstBar: 1, lastBar: 1 } })
  play(down(67))
  clock.turn(LONGEST_SILENCE_MS)
  await judgeAll()
  const opened = scripted.commands.flat().findLast(({ kind }) => kind === 'open')
  expect(opened).toMatchObject({ rules: { mode: 'loop_bars', from: 4, until: 8 } })
})
