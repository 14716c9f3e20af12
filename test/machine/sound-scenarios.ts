import { ok } from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createAudioSystem, type AudioPort, type AudioStream, type AudioSystem } from '../../native/audio/audio-system'
import { MARK } from '../../shared/listen/audio-ring'
import { writeWave } from '../support/wave-file'
import { until, type Scenario } from './scenario'

const addonFile = resolve('out/native/audio.node')
const whyNot = () => (existsSync(addonFile) ? null : 'the sound capture is not built: no compiler or no PortAudio')

const RATE = 48_000
const SOUND_SECONDS = 60
const LOUDNESS = 0.5
const SINE_HZ = 440
/** What is played to the first device of the loop is captured from the second. */
const PLAYED_TO = 'plughw:Loopback,0,0'
const CAPTURED_FROM = 'Loopback: PCM (2)'

/** Sound that another program plays into the loop, and ears on its other end. */
async function withLoop(work: (stream: AudioStream) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'loop-'))
  const file = join(folder, 'sine.wav')
  const sine = (_: unknown, frame: number) => LOUDNESS * Math.sin((2 * Math.PI * SINE_HZ * frame) / RATE)
  writeWave(file, Float32Array.from({ length: SOUND_SECONDS * RATE }, sine), RATE)
  const player = spawn('aplay', ['--quiet', '--device', PLAYED_TO, file], { stdio: 'ignore' })
  const sound = createAudioSystem({ addonFile })
  try {
    const { key } = await secondEnd(sound)
    const opened = await sound.open({ key, channel: 0, sampleRate: RATE, bufferFrames: 1024 })
    if (!opened.ok) throw new Error(`The loop could not be opened: ${opened.problem}`)
    await work(opened.value)
  } finally {
    player.kill('SIGKILL')
    await sound.close()
    rmSync(folder, { recursive: true })
  }
}

/** A first look at all of ALSA's devices may take an emulated processor longer than the app waits. */
async function secondEnd(sound: AudioSystem): Promise<AudioPort> {
  const found: AudioPort[] = []
  await until(`${CAPTURED_FROM} is listed`, async () => {
    const listed = await sound.list()
    if (listed.ok) found.push(...listed.value.filter(({ name }) => name === CAPTURED_FROM))
    return found.length > 0
  })
  return found[0]!
}

const markOf = ({ ring }: AudioStream, mark: number) => Atomics.load(ring.marks, mark)
const loudest = ({ ring }: AudioStream) => ring.samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)

const LOOP_DRIVER = '/sys/bus/platform/drivers/snd_aloop'
const LOOP_CARD = 'snd_aloop.0'

/** By another process: the kernel keeps it waiting while the loop is open. */
function pullLoop(): void {
  spawn('sh', ['-c', `echo ${LOOP_CARD} > ${LOOP_DRIVER}/unbind`], { stdio: 'ignore' })
}

/** A card that is gone says nothing: that no frames come is how the app tells. Ours: longer than an emulated stumble. */
const SILENCE_MS = 3000

async function untilSilent(stream: AudioStream): Promise<void> {
  let [frames, sinceMs] = [-1, 0]
  await until('no more sound comes', () => {
    const now = markOf(stream, MARK.framesWritten)
    if (now !== frames) [frames, sinceMs] = [now, performance.now()]
    return performance.now() - sinceMs > SILENCE_MS
  })
}

export const soundScenarios: readonly Scenario[] = [
  {
    name: 'sound that is played into a loop of the kernel is captured as loud as it is',
    whyNot,
    run: () =>
      withLoop(async (stream) => {
        await until('a second has been heard', () => markOf(stream, MARK.framesWritten) > RATE)
        await until('it is the sine', () => loudest(stream) > LOUDNESS * 0.9)
        ok(loudest(stream) < LOUDNESS * 1.1, `the loudest is ${loudest(stream)}`)
        await stream.stop()
      }),
  },
  {
    name: 'a sound card that is pulled while it is heard brings no more sound, and stopping it does not hang',
    whyNot,
    run: () =>
      withLoop(async (stream) => {
        await until('something is heard', () => markOf(stream, MARK.framesWritten) > 0)
        pullLoop()
        await untilSilent(stream)
        await stream.stop()
      }),
  },
]
