// The host's ear in a process of its own: `microphone-scenes HOME ADDON COACH SCENE`. Tells what came of it as JSON.
import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { coachThread } from '../../electron/headless/coach-thread'
import { createAudioCapture, type HeardOnset } from '../../electron/host/audio-capture'
import { createSystemClock } from '../../electron/host/clock'
import { createCoachLine } from '../../electron/host/coach-line'
import type { CoachProcess } from '../../electron/host/coach-process'
import { steadyNow } from '../../native/midi/steady-clock'
import { openStore } from '../../electron/host/store/open-store'
import { createAudioSystem } from '../../native/audio/audio-system'
import { deviceKey } from '../../shared/base/ids'

const [home = '', addonFile = '', coachFile = '', scene = ''] = process.argv.slice(2)
const HEARD_FOR_MS = 6000
const STANDSTILL_MS = 200
const BETWEEN_STANDSTILLS_MS = 350

const clock = createSystemClock()
const opened = openStore(home)
if (!opened.ok) throw new Error(opened.problem.sentence)
const store = opened.value
const levels: number[] = []
const onsets: HeardOnset[] = []
let thread: CoachProcess | null = null
const startThread = coachThread(pathToFileURL(coachFile), (news) => {
  if (news.kind === 'audioHeard') levels.push(news.level.rmsDb)
})
const coach = createCoachLine((listener) => (thread = startThread(listener)), clock)
const capture = createAudioCapture({
  audio: createAudioSystem({ addonFile }),
  coach,
  settings: store.settings,
  clock,
  steadyMs: steadyNow,
  latencies: store.latencies,
  hasWindow: () => true,
  onChanged: () => undefined,
  onProblem: (sentence) => process.stderr.write(`${sentence}\n`),
  onOnset: (onset) => onsets.push(onset),
})

await capture.choose({ key: deviceKey('ALSA/pulse#1'), channel: 0, sampleRate: 48_000, bufferFrames: 256 })
const started = await capture.start('window')
if (!started.ok) throw new Error(started.problem)
while (levels.length === 0) await setTimeout(5)
tell('listening')
await during(HEARD_FOR_MS)
tell({ onsets, levelCount: levels.length, capture: capture.state().capture })
await capture.close()
await coach.close()
store.close()

async function during(ms: number): Promise<void> {
  const until = steadyNow() + ms
  while (steadyNow() < until) {
    await setTimeout(BETWEEN_STANDSTILLS_MS)
    if (scene === 'standstill') standStill()
    if (scene === 'coachDies' && onsets.length === 4) await thread?.stop()
  }
}

function standStill(): void {
  const until = steadyNow() + STANDSTILL_MS
  while (steadyNow() < until);
}

function tell(what: unknown): void {
  process.stdout.write(`${JSON.stringify(what)}\n`)
}
