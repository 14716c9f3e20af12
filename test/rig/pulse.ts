import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

/** A PulseAudio of its own whose microphone hears its loudspeaker: what is played is what is captured. */
export interface Pulse {
  /** What a process needs to find this server, and no other, through ALSA. */
  readonly environment: Readonly<Record<string, string>>
  /** The device is gone while somebody listens, as if it was unplugged. */
  unplug(): void
  plugIn(): void
  /** The server stands still and answers nobody, until it is thawed. */
  freeze(): void
  thaw(): void
  stop(): Promise<void>
}

export const PULSE_RATE = 48_000
const SINK = 'coach'
const START_TRIES = 100
const TRY_MS = 50
/** A sink to which nobody plays looks up every 2 s at most: whoever begins to listen would hear nothing for as long. */
const AWAKE_LATENCY_MS = 10
const PROGRAMS = ['pulseaudio', 'pactl', 'pacat', 'paplay']

/** Why there is no such server on this machine; null where there is. */
export function whyNoPulse(): string | null {
  if (process.platform !== 'linux') return 'PulseAudio is for Linux'
  const missing = PROGRAMS.filter((program) => spawnSync('which', [program], { stdio: 'ignore' }).status !== 0)
  return missing.length === 0 ? null : `${missing.join(', ')}: not on this machine (pulseaudio, pulseaudio-utils)`
}

export async function startPulse(): Promise<Pulse> {
  const folder = mkdtempSync(join(tmpdir(), 'piano-coach-pulse-'))
  const socket = join(folder, 'native')
  const environment = environmentIn(folder, socket)
  writeFileSync(environment['ALSA_CONFIG_PATH'] ?? '', alsaConfiguration)

  const args = [
    ...['-n', '--daemonize=no', '--use-pid-file=no', '--exit-idle-time=-1', '--disable-shm=yes'],
    `--log-target=file:${join(folder, 'log')}`,
    `--load=module-native-protocol-unix socket=${socket} auth-anonymous=1`,
  ]
  const server = spawn('pulseaudio', args, { env: { ...process.env, ...environment }, stdio: 'ignore' })
  await answer(server, environment, join(folder, 'log'))
  let sink = createSink(environment)

  return {
    environment,
    unplug: () => void pactl(environment, 'unload-module', sink.module),
    plugIn: () => {
      sink = createSink(environment)
    },
    freeze: () => void server.kill('SIGSTOP'),
    thaw: () => void server.kill('SIGCONT'),
    stop: async () => {
      server.kill('SIGCONT')
      await end(sink.silence)
      await end(server)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Its socket, cookie and state lie in its own folder: a server of the desktop is neither used nor touched. */
function environmentIn(folder: string, socket: string): Record<string, string> {
  mkdirSync(join(folder, 'state'))
  return {
    XDG_RUNTIME_DIR: folder,
    PULSE_RUNTIME_PATH: folder,
    PULSE_STATE_PATH: join(folder, 'state'),
    PULSE_COOKIE: join(folder, 'cookie'),
    PULSE_SERVER: `unix:${socket}`,
    PULSE_SINK: SINK,
    PULSE_SOURCE: `${SINK}.monitor`,
    ALSA_CONFIG_PATH: join(folder, 'asound.conf'),
  }
}

/** Nothing of what the machine has set up for ALSA: PortAudio would load and try each of its plug-ins. */
const alsaConfiguration = `
pcm.pulse { type pulse }
ctl.pulse { type pulse }
pcm.default { type pulse }
ctl.default { type pulse }
`

async function answer(server: ChildProcess, environment: Record<string, string>, logFile: string): Promise<void> {
  for (let tries = 0; tries < START_TRIES && server.exitCode === null; tries += 1) {
    const asked = spawnSync('pactl', ['info'], { env: { ...process.env, ...environment }, stdio: 'ignore' })
    if (asked.status === 0) return
    await setTimeout(TRY_MS)
  }
  server.kill('SIGKILL')
  throw new Error(`PulseAudio did not start: ${readFileSync(logFile, 'utf8')}`)
}

function createSink(environment: Record<string, string>) {
  const module = pactl(environment, 'load-module', 'module-null-sink', `sink_name=${SINK}`, `rate=${PULSE_RATE}`)
  pactl(environment, 'set-default-sink', SINK)
  pactl(environment, 'set-default-source', `${SINK}.monitor`)
  // It ends by itself when the sink goes.
  const args = ['--playback', `--latency-msec=${AWAKE_LATENCY_MS}`, '--device', SINK, '/dev/zero']
  const silence = spawn('pacat', args, { env: { ...process.env, ...environment }, stdio: 'ignore' })
  return { module, silence }
}

function pactl(environment: Record<string, string>, ...args: readonly string[]): string {
  const asked = spawnSync('pactl', args, { env: { ...process.env, ...environment }, encoding: 'utf8' })
  if (asked.status !== 0) throw new Error(`pactl ${args.join(' ')}: ${asked.stderr}`)
  return asked.stdout.trim()
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const ended = new Promise((settle) => server.once('exit', settle))
  server.kill()
  await ended
}
