import type { DeviceKey } from '../../shared/base/ids'
import type { Result } from '../../shared/base/result'
import { failed, ok } from '../../shared/base/result'
import type { AudioRing } from '../../shared/listen/audio-ring'
import { createAudioRing } from '../../shared/listen/audio-ring'
import type { AudioAddon, NativeProblem, NativeStream } from './addon'
import { loadAddon } from './addon'
import type { NamedInput } from './name-inputs'
import { nameInputs } from './name-inputs'
import type { AskAddon } from './ask-addon'
import { createAskAddon } from './ask-addon'

/** The sound inputs of this machine. Only this folder knows the native module. */
export interface AudioSystem {
  /** What is plugged in now. While a stream is open the system cannot look anew, and the list from before is given. */
  list(): Promise<Result<readonly AudioPort[], AudioProblem>>
  open(opening: AudioOpening): Promise<Result<AudioStream, AudioProblem>>
  close(): Promise<void>
}

export interface AudioPort {
  /** Host API, name and ordinal. */
  readonly key: DeviceKey
  readonly name: string
  readonly hostApi: string
  readonly channelCount: number
  readonly defaultSampleRate: number
}

export interface AudioOpening {
  readonly key: DeviceKey
  /** 0 is the first. */
  readonly channel: number
  readonly sampleRate: number
  readonly bufferFrames: number
}

export interface AudioStream {
  readonly ring: AudioRing
  readonly sampleRate: number
  readonly hostApi: string
  /** What the system says of its own input latency, in ms. */
  readonly reportedLatencyMs: number
  /** Ends it in less than 50 ms; the ring is written no more. */
  stop(): Promise<void>
}

export type AudioProblem =
  /** The addon is not there: no compiler or no PortAudio when the app was set up. */
  | 'notBuilt'
  /** This machine has no sound input. */
  | 'noInputs'
  /** The look for inputs takes long, and goes on: ask again. */
  | 'stillLooking'
  /** That input is not there any more. */
  | 'noSuchInput'
  /** It does not take this sample rate, channel or buffer. */
  | 'formatRefused'
  /** Another program holds it, or the system does not let us. */
  | 'inputBusy'

/** The first look after the machine started takes seconds on some systems; then whoever waits is told so. Ours. */
const LOOK_LIMIT_MS = 10_000
const OPEN_LIMIT_MS = 5000
/** A device that vanished may hold its driver for ever. Ours: twenty times what stopping takes. */
const STOP_LIMIT_MS = 1000

/** `addonFile` is what `npm start` built, out/native/audio.node. It is loaded when first asked for. */
export function createAudioSystem({ addonFile }: { readonly addonFile: string }): AudioSystem {
  let loaded: Loaded | null = null

  function load(): Loaded | null {
    if (loaded) return loaded
    const addon = loadAddon(addonFile)
    loaded = addon && { addon, ask: createAskAddon(addon), known: [], looking: null, streams: new Set() }
    return loaded
  }

  return {
    list: async () => {
      const system = load()
      if (!system) return failed('notBuilt')
      const looked = await look(system)
      if (!looked.ok) return looked
      return system.known.length === 0 ? failed('noInputs') : ok(system.known.map(toPort))
    },
    open: async (opening) => {
      const system = load()
      return system ? open(system, opening) : failed('notBuilt')
    },
    close: async () => {
      await Promise.all([...(loaded?.streams ?? [])].map((stream) => stream.stop()))
    },
  }
}

interface Loaded {
  readonly addon: AudioAddon
  readonly ask: AskAddon
  /** As it was when we looked last. */
  known: readonly NamedInput[]
  /** The look that goes on now. */
  looking: Promise<void> | null
  readonly streams: Set<AudioStream>
}

/** Waits for one look, which several may wait for; who waits too long is told so, and it goes on. */
async function look(system: Loaded): Promise<Result<null, 'stillLooking'>> {
  const looking = (system.looking ??= lookToTheEnd(system).finally(() => (system.looking = null)))
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<Result<null, 'stillLooking'>>((settle) => {
    timer = setTimeout(() => settle(failed('stillLooking')), LOOK_LIMIT_MS)
  })
  return Promise.race([looking.then(() => ok(null)), limit]).finally(() => clearTimeout(timer))
}

/** Never given up: PortAudio cannot be started on another thread while this one starts it. */
async function lookToTheEnd(system: Loaded): Promise<void> {
  system.known = nameInputs(await system.ask(() => system.addon.list(), 'endless'))
}

/** An input that is not where it was is looked for once more: it may have been plugged in since. */
async function open(system: Loaded, opening: AudioOpening): Promise<Result<AudioStream, AudioProblem>> {
  const opened = system.looking ? failed('noSuchInput' as const) : await openKnown(system, opening)
  if (opened.ok || opened.problem === 'formatRefused') return opened

  const looked = await look(system)
  return looked.ok ? openKnown(system, opening) : looked
}

async function openKnown(system: Loaded, opening: AudioOpening): Promise<Result<AudioStream, AudioProblem>> {
  const input = system.known.find(({ key }) => key === opening.key)
  return input ? openInput(system, input, opening) : failed('noSuchInput')
}

async function openInput(
  system: Loaded,
  input: NamedInput,
  { channel, sampleRate, bufferFrames }: AudioOpening,
): Promise<Result<AudioStream, AudioProblem>> {
  if (channel >= input.channelCount) return failed('formatRefused')
  const ring = createAudioRing()
  const wanted = { device: input.index, channel, sampleRate, bufferFrames, ...ring }
  const opened = await system.ask<NativeStream | NativeProblem>(() => system.addon.open(wanted), {
    limitMs: OPEN_LIMIT_MS,
    otherwise: 'inputBusy',
    // It came after all, when nobody waits for it any more.
    undo: (late) => void (typeof late !== 'string' && system.addon.stop(late.id)),
  })
  return typeof opened === 'string' ? failed(opened) : ok(keepStream(system, opened, { ring, hostApi: input.hostApi }))
}

function keepStream(
  { addon, ask, streams }: Loaded,
  { id, sampleRate, reportedLatencyMs }: NativeStream,
  { ring, hostApi }: Pick<AudioStream, 'ring' | 'hostApi'>,
): AudioStream {
  const stop = async () => {
    streams.delete(stream)
    await ask(() => addon.stop(id), { limitMs: STOP_LIMIT_MS, otherwise: undefined })
  }
  const stream: AudioStream = { ring, sampleRate, hostApi, reportedLatencyMs, stop }
  streams.add(stream)
  return stream
}

function toPort({ key, name, hostApi, channelCount, defaultSampleRate }: NamedInput): AudioPort {
  return { key, name, hostApi, channelCount, defaultSampleRate }
}
