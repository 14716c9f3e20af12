// The host's ear in a process of its own: `microphone-scenes HOME ADDON COACH SCENE`. Tells what came of it as JSON.
import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { coachThread } from '../../electron/headless/coach-thread'
import { createAudioCapture, type HeardOnset } from '../../electron/host/devices/audio-capture'
import { createSystemClock } from '../../electron/host/clock'
import { createCoachLine, type AudioOpening } from '../../electron/host/coach-line'
import type { CoachProcess } from '../../electron/host/coach-process'
import { steadyNow } from '../../native/midi/steady-clock'
import { openStore } from '../../electron/host/store/open-store'
import { createAudioSystem } from '../../native/audio/audio-system'
import { deviceKey } from '../../shared/base/ids'
import type { Onset } from '../../shared/listen/audio-ear'
import { MARK } from '../../shared/listen/audio-ring'
import { watchSound, type SoundWatch } from '../support/watch-sound'

const [home = '', addonFile = '', coachFile = '', scene = ''] = process.argv.slice(2)
/** How many clicks will be played, and how much sound is heard after the last. */
const CLICKS = 10
const AFTERWARDS_FRAMES = 24_000
const LOOK_MS = 20
const STANDSTILL_MS = 200
const BETWEEN_STANDSTILLS_MS = 350

const clock = createSystemClock()
const opened = openStore(home)
if (!opened.ok) throw new Error(opened.problem.sentence)
const store = opened.value
const levels: number[] = []
const onsets: HeardOnset[] = []
const toldAtSteadyMs: number[] = []
let thread: CoachProcess | null = null
let watch: SoundWatch | null = null
let isRead = () => false
const startThread = coachThread(pathToFileURL(coachFile), (news) => {
  if (news.kind === 'audioHeard') levels.push(news.level.rmsDb)
})
const coach = createCoachLine((listener) => (thread = startThread(listener)), clock)
const capture = createAudioCapture({
  audio: createAudioSystem({ addonFile }),
  coach: { openAudio: openWatched, closeAudio: () => coach.closeAudio() },
  settings: store.settings,
  clock,
  steadyMs: steadyNow,
  latencies: store.latencies,
  hasWindow: () => true,
  onChanged: () => undefined,
  onProblem: (sentence) => process.stderr.write(`${sentence}\n`),
  onOnset: (onset) => onsets.push(onset),
})

const looking = setInterval(() => watch?.look(), LOOK_MS)
await capture.choose({ key: deviceKey('ALSA/pulse#1'), channel: 0, sampleRate: 48_000, bufferFrames: 256 })
const started = await capture.start('window')
if (!started.ok) throw new Error(started.problem)
while (levels.length === 0) await setTimeout(5)
tell('listening')
await during(() => {
  const last = watch?.clickFrames[CLICKS - 1]
  return last !== undefined && watch!.frameCount() > last + AFTERWARDS_FRAMES
})
// What the coach has read by now it has told by then.
await during(() => isRead())
await setTimeout(BETWEEN_STANDSTILLS_MS)
tell(whatCame())
clearInterval(looking)
await capture.close()
await coach.close()
store.close()

function whatCame(): object {
  if (!watch) throw new Error('No sound was opened')
  const { onsets: expected, onsetFrames, clickFrames } = watch
  const expectedAtSteadyMs = expected.map(({ atSteadyMs }) => atSteadyMs)
  const capturing = capture.state().capture
  return { onsets, toldAtSteadyMs, expectedAtSteadyMs, onsetFrames, clickFrames, levelCount: levels.length, capturing }
}

function openWatched(opening: AudioOpening): void {
  const { ring, sampleRate } = opening
  const opened = watchSound(ring, sampleRate)
  watch = opened
  isRead = () => Atomics.load(ring.marks, MARK.framesRead) >= opened.frameCount()
  const onOnset = (onset: Onset) => {
    toldAtSteadyMs.push(onset.atSteadyMs)
    opening.onOnset(onset)
  }
  coach.openAudio({ ...opening, onOnset })
}

async function during(isOver: () => boolean): Promise<void> {
  let hasDied = false
  while (!isOver()) {
    await setTimeout(BETWEEN_STANDSTILLS_MS)
    if (scene === 'standstill') standStill()
    if (scene !== 'coachDies' || hasDied || onsets.length < 4) continue
    hasDied = true
    await thread?.stop()
  }
}

function standStill(): void {
  const until = steadyNow() + STANDSTILL_MS
  while (steadyNow() < until);
}

function tell(what: unknown): void {
  process.stdout.write(`${JSON.stringify(what)}\n`)
}
