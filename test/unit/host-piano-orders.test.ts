import { expect, test } from 'vitest'
import { createCoachLine } from '../../electron/host/coach-line'
import { ownInstrument } from '../../electron/host/devices/instrument'
import { createPianoOrders } from '../../electron/host/piano-orders'
import { createPracticeSession } from '../../electron/host/practice-session'
import type { SongId } from '../../shared/base/ids'
import { pitch } from '../../shared/base/units'
import type { SettingsPatch } from '../../shared/contract/settings'
import type { Gesture } from '../../shared/performance/gesture'
import { lowKeyOrders, type PianoOrder } from '../../shared/performance/piano-orders'
import { createHandClock } from '../support/hand-clock'
import { addSong, openRoom } from '../support/practice-room'
import { createScriptedCoach } from '../support/scripted-coach'
import { melody } from '../support/written-music'

const testPiano = ownInstrument('Test piano')

const A0 = 21
const C1 = 24
const down = (key: number): Gesture => ({ kind: 'keyDown', pitch: pitch(key), velocity: 70 })
const up = (key: number): Gesture => ({ kind: 'keyUp', pitch: pitch(key) })
const soft = (value: number): Gesture => ({ kind: 'pedal', pedal: 'soft', value })

/** A real session on a real store, with a piano in front of it whose lowest keys may order. */
function atThePiano(settings: SettingsPatch, ...written: readonly number[]) {
  const { store } = openRoom()
  store.settings.change(settings)
  const clock = createHandClock()
  const scripted = createScriptedCoach()
  const practice = createPracticeSession({
    store,
    coach: createCoachLine(scripted.start, clock),
    clock,
    newId: () => '00000000-0000-4000-8000-000000000001',
    onChanged: () => undefined,
    onProblem: () => undefined,
  })
  const songId = addSong(store, melody(...(written.length > 0 ? written : [60, 62, 64, 65])))
  const ordered: PianoOrder[] = []
  let shown: SongId | null = songId
  const orders = createPianoOrders({
    store,
    songAtHand: () => shown,
    onOrder: (order) => ordered.push(order),
    onMusic: (instrument, stamped) => practice.play(instrument, stamped),
  })
  const play = (...gestures: readonly Gesture[]) => {
    for (const gesture of gestures) {
      clock.turn(100)
      orders.play(testPiano, { gesture, heardAt: clock.now() })
    }
  }
  /** What the coach was told, and what the journal holds. */
  const heard = () => {
    clock.turn(200)
    const told = scripted.commands.flat().flatMap((command) => (command.kind === 'hear' ? command.events : []))
    const kept = store.journal.unfinished().flatMap(({ sessionId }) => store.journal.events(sessionId))
    return { told: told.map(soundOf), kept: kept.map(soundOf) }
  }
  return {
    store,
    practice,
    ordered,
    play,
    heard,
    arm: () => practice.arm({ songId, hands: 'both', barIndex: 0 }),
    leaveSong: () => (shown = null),
  }
}

function soundOf(event: object): string {
  const { kind, pitch: key, value } = event as { kind: string; pitch?: number; value?: number }
  return `${kind} ${key ?? value ?? ''}`
}

test('each of the lowest keys orders what it stands for, once for each press', () => {
  const { ordered, play } = atThePiano({ areLowKeysCommands: true })
  for (const { pitch: key } of lowKeyOrders) play(down(key), up(key))
  expect(ordered).toEqual(['playOrStop', 'restartBar', 'loop', 'acceptCoach', 'slower', 'faster'])
})

test('an order is neither told to the coach nor journalled, and begins no session', async () => {
  const { arm, play, practice, heard } = atThePiano({ areLowKeysCommands: true })
  await arm()
  play(down(A0), up(A0))
  expect(practice.state().kind).toBe('armed')
  play(down(60), down(A0 + 1), up(60), up(A0 + 1), down(62))
  const music = ['keyDown 60', 'keyUp 60', 'keyDown 62']
  expect(heard()).toEqual({ told: music, kept: music })
})

test('a key that the piece uses stays a key of the music', async () => {
  const { arm, ordered, play, heard } = atThePiano({ areLowKeysCommands: true }, 60, C1, 64)
  await arm()
  play(down(C1), up(C1), down(A0), up(A0))
  expect([ordered, heard().told]).toEqual([['playOrStop'], ['keyDown 24', 'keyUp 24']])
})

test('switched off, the lowest keys and the left pedal are played like all others', async () => {
  const { arm, ordered, play, heard } = atThePiano({})
  await arm()
  play(down(A0), up(A0), soft(127), soft(0))
  expect([ordered, heard().told]).toEqual([[], ['keyDown 21', 'keyUp 21', 'pedal 127', 'pedal 0']])
})

test('orders are heard while nothing is listened to, but not without a piece on the stand', () => {
  const { practice, ordered, play, leaveSong } = atThePiano({ areLowKeysCommands: true })
  play(down(A0), up(A0))
  expect([practice.state().kind, ordered]).toEqual(['idle', ['playOrStop']])
  leaveSong()
  play(down(A0), up(A0))
  expect(ordered).toEqual(['playOrStop'])
})

test('a key that was pressed as an order is let go as one, whatever was set meanwhile', async () => {
  const { arm, store, play, heard } = atThePiano({ areLowKeysCommands: true })
  await arm()
  play(down(60), down(A0))
  store.settings.change({ areLowKeysCommands: false })
  play(up(A0), down(A0), up(A0))
  expect(heard().told).toEqual(['keyDown 60', 'keyDown 21', 'keyUp 21'])
})

test('the left pedal orders when it goes down, however many values it sends on its way', async () => {
  const { arm, ordered, play, heard } = atThePiano({ softPedal: 'nextPage' })
  await arm()
  play(down(60), soft(20), soft(70), soft(127), soft(90), soft(10), soft(0), soft(127), soft(0))
  expect([ordered, heard().told]).toEqual([['nextPage', 'nextPage'], ['keyDown 60']])
})

test('the other pedals are music', async () => {
  const { arm, ordered, play, heard } = atThePiano({ softPedal: 'playOrStop' })
  await arm()
  play(down(60), { kind: 'pedal', pedal: 'sustain', value: 127 })
  expect([ordered, heard().told]).toEqual([[], ['keyDown 60', 'pedal 127']])
})
