import { deepEqual, ok } from 'node:assert/strict'
import { holdPianoEnd, listenersOf } from './cables'
import { playEvenly } from './kernel-player'
import { withEars, type Listening } from './listening'
import { until, type Scenario } from './scenario'

const bytesOf = ({ messages }: Listening) => messages.map(({ bytes }) => bytes)

/** Sends bytes through the first cable and gives back the messages that arrive before a last key. */
async function arrivalsOf(...bytes: readonly number[]): Promise<readonly (readonly number[])[]> {
  const LAST_KEY = [0x9f, 108, 1]
  let arrived: readonly (readonly number[])[] = []
  await withEars([0], async (listening) => {
    const piano = holdPianoEnd(0)
    piano.send(...bytes, ...LAST_KEY)
    await until('the last key arrives', () => bytesOf(listening).at(-1)?.join() === LAST_KEY.join())
    piano.close()
    arrived = bytesOf(listening).slice(0, -1)
  })
  return arrived
}

/** All due at the same moment. */
const BURST_MESSAGES = 5000
/** The player connects to our input and leaves it: two words of the sequencer that go through the same pool. */
const LARGEST_MISCOUNT = 2

export const messageScenarios: readonly Scenario[] = [
  {
    name: 'a status byte that is left out is put in again, and velocity 0 arrives as it was sent',
    run: async () =>
      deepEqual(await arrivalsOf(0x90, 60, 64, 62, 65, 60, 0, 62, 0), [
        [0x90, 60, 64],
        [0x90, 62, 65],
        [0x90, 60, 0],
        [0x90, 62, 0],
      ]),
  },
  {
    name: 'half pedal, soft, sostenuto and all notes off arrive with their values, on any channel',
    run: async () =>
      deepEqual(await arrivalsOf(0xb0, 64, 45, 67, 30, 66, 127, 123, 0, 0xb5, 64, 1), [
        [0xb0, 64, 45],
        [0xb0, 67, 30],
        [0xb0, 66, 127],
        [0xb0, 123, 0],
        [0xb5, 64, 1],
      ]),
  },
  {
    name: 'clock, active sensing and system exclusive in the midst of messages disturb none of them',
    run: async () =>
      deepEqual(await arrivalsOf(0x90, 0xf8, 60, 0xfe, 64, 0xf0, 0x7e, 0x7f, 6, 1, 0xf7, 0xfe, 0x80, 60, 0xf8, 10), [
        [0x90, 60, 64],
        [0x80, 60, 10],
      ]),
  },
  {
    name: 'two pianos at once are both heard, each under its own name',
    run: () =>
      withEars([1, 3], async (listening) => {
        const [second, fourth] = [holdPianoEnd(1), holdPianoEnd(3)]
        second.send(0x90, 60, 64)
        fourth.send(0x90, 72, 64)
        await until('both are heard', () => listening.messages.length === 2)
        const heard = listening.messages.map(({ key, bytes }) => `${key} ${bytes[1]}`).sort()
        deepEqual(heard, ['Virtual Raw MIDI 0-1:VirMIDI 0-1#1 60', 'Virtual Raw MIDI 0-3:VirMIDI 0-3#1 72'])
        second.close()
        fourth.close()
      }),
  },
  {
    name: 'of a burst that no system could take, every message is heard or counted as lost',
    run: () =>
      withEars([0], async (listening) => {
        const [client] = listenersOf(0)
        await playEvenly(client ?? 0, { count: BURST_MESSAGES, distanceMs: 0 })
        const accounted = () => listening.messages.length + listening.lostCount()
        await until(`${BURST_MESSAGES} are accounted for`, () => accounted() >= BURST_MESSAGES)
        ok(accounted() <= BURST_MESSAGES + LARGEST_MISCOUNT, `${accounted()} are accounted for`)
      }),
  },
]
