import { deepEqual, ok } from 'node:assert/strict'
import { epochMs } from '../../shared/base/units'
import { createSystemClock } from '../../electron/host/clock'
import { CABLE_COUNT, holdPianoEnd, type PianoEnd } from './cables'
import { withMidi, type Listening } from './listening'
import { until, type Scenario } from './scenario'

const clock = createSystemClock()

function firstOutput({ listed }: Listening) {
  const output = listed()?.outputs[0]
  if (!output) throw new Error('No output is listed')
  return output.key
}

/** A piano at the end of the first cable that keeps all that it is told. */
async function withPiano(
  work: (listening: Listening, piano: { received(): readonly number[] }) => Promise<void>,
): Promise<void> {
  const end = holdPianoEnd(0)
  try {
    await withMidi(async (listening) => {
      await until('all cables are listed', () => listening.listed()?.outputs.length === CABLE_COUNT)
      await work(listening, keeping(end))
    })
  } finally {
    end.close()
  }
}

function keeping(end: PianoEnd) {
  const kept: number[] = []
  return {
    received: () => {
      kept.push(...end.receive())
      return kept
    },
  }
}

const note = (pitch: number, startsInMs: number, endsInMs: number) => {
  const now = clock.now()
  return { pitch, velocity: 70, startsAt: epochMs(now + startsInMs), endsAt: epochMs(now + endsInMs) }
}

const STATUS_BIT = 0x80
const NOTE_ON = 0x90
const LAST_NOTE_STATUS = 0x9f

/** "on 60" and "off 60". A status byte that is the same as before is left out on the wire. */
function strokesOf(bytes: readonly number[]): readonly string[] {
  const strokes: string[] = []
  let status = 0
  let data: readonly number[] = []
  for (const byte of bytes) {
    if (byte >= STATUS_BIT) status = byte
    data = byte >= STATUS_BIT ? [] : [...data, byte]
    if (data.length < 2) continue
    const [pitch, velocity] = data
    if (status <= LAST_NOTE_STATUS) strokes.push(`${status >= NOTE_ON && velocity ? 'on' : 'off'} ${pitch}`)
    data = []
  }
  return strokes
}

export const playingScenarios: readonly Scenario[] = [
  {
    name: 'what the app plays arrives at the piano in the order of its times',
    run: () =>
      withPiano(async (listening, piano) => {
        listening.midi.play(firstOutput(listening), [note(64, 2100, 2300), note(60, 1500, 1700), note(62, 1800, 2000)])
        await until('six messages arrive', () => strokesOf(piano.received()).length >= 6)
        deepEqual(strokesOf(piano.received()), ['on 60', 'off 60', 'on 62', 'off 62', 'on 64', 'off 64'])
      }),
  },
  {
    name: 'silence lets go of what sounds and forgets what is to come',
    run: () =>
      withPiano(async (listening, piano) => {
        const output = firstOutput(listening)
        listening.midi.play(output, [note(60, 1500, 60_000), note(62, 4500, 60_000)])
        await until('the key goes down', () => strokesOf(piano.received()).includes('on 60'))
        listening.midi.silence(output)
        listening.midi.play(output, [note(72, 5000, 5100)])
        await until('the later note has sounded', () => strokesOf(piano.received()).includes('off 72'))
        const strokes = strokesOf(piano.received())
        ok(strokes.includes('off 60'), strokes.join(', '))
        ok(!strokes.includes('on 62'), strokes.join(', '))
      }),
  },
  {
    name: 'when the app closes, what sounds on the piano is let go',
    run: async () => {
      const end = holdPianoEnd(0)
      const piano = keeping(end)
      await withMidi(async (listening) => {
        await until('all cables are listed', () => listening.listed()?.outputs.length === CABLE_COUNT)
        listening.midi.play(firstOutput(listening), [note(60, 1500, 60_000)])
        await until('the key goes down', () => strokesOf(piano.received()).includes('on 60'))
      })
      await until('the key is let go', () => strokesOf(piano.received()).includes('off 60'))
      end.close()
    },
  },
]
