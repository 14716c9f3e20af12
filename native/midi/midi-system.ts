import type { DeviceKey } from '../../shared/base/ids'
import type { EpochMs } from '../../shared/base/units'
import { epochMs, steadyMs } from '../../shared/base/units'
import type { MidiNews, MidiPort, MidiProblem, TimedNote } from './midi-messages'
import { createMidiThread, type MidiThread } from './midi-thread-line'
import { steadyNow } from './steady-clock'

export type { MidiPort, MidiProblem, TimedNote }

/** The MIDI inputs and outputs of this machine. Only this folder knows the native module. */
export interface MidiSystem {
  /** "ALSA", "CoreMIDI", "Windows MM" */
  readonly api: string
  /** Begins to look what is plugged in. Asked once. */
  watch(listener: MidiListener): void
  /** Listens to these inputs, whenever they are there, and to no others. */
  listenTo(keys: readonly DeviceKey[]): void
  /** Notes for an instrument, a moment before they are due. None opens it, so that the first is not late. */
  play(outputKey: DeviceKey, notes: readonly TimedNote<EpochMs>[]): void
  /** Ends what sounds there and forgets what is not yet due. */
  silence(outputKey: DeviceKey): void
  /** Silences and closes everything. Nothing is heard any more, at once. */
  close(): Promise<void>
}

export interface MidiListener {
  /** What is plugged in now, at first and after each change. */
  listed(ports: ListedMidi): void
  /** `heardAt` is the driver's time, not when JavaScript ran; `arrivedAt` is when the MIDI thread had it. */
  heard(key: DeviceKey, bytes: Uint8Array, heardAt: EpochMs, arrivedAt: EpochMs): void
  /** So many more messages of that input never reached us. */
  lost(key: DeviceKey, count: number): void
  /** It is there and cannot be opened, by another program's doing as a rule: said at each try. */
  refused(key: DeviceKey): void
  /** MIDI broke down and runs again, listening as before: nothing was heard in between, and nothing sounds. */
  interrupted(away: { readonly since: EpochMs; readonly until: EpochMs }): void
}

export interface ListedMidi {
  readonly inputs: readonly MidiPort[]
  readonly outputs: readonly MidiPort[]
  readonly problem: MidiProblem | null
  readonly lookedAt: EpochMs
  /** The look before this one, which saw what is gone now. */
  readonly lookedBeforeAt: EpochMs
}

const APIS: Readonly<Partial<Record<NodeJS.Platform, string>>> = { darwin: 'CoreMIDI', win32: 'Windows MM' }

/** `entry` is the built `native/midi/midi-thread.ts`; `now` is the host's clock, onto which all times are put. */
export function createMidiSystem(parts: { readonly entry: URL; readonly now: () => EpochMs }): MidiSystem {
  const thread = createMidiThread(parts.entry)
  const midi = openMidi(thread, parts.now)
  return {
    ...midi,
    close: async () => {
      await midi.close()
      await thread.end()
    },
  }
}

/** What is plugged in when somebody looks for the first time. */
export function firstListing(midi: MidiSystem): Promise<ListedMidi> {
  const nothing = () => undefined
  return new Promise((listed) =>
    midi.watch({ listed, heard: nothing, lost: nothing, refused: nothing, interrupted: nothing }),
  )
}

/** MIDI on a thread that outlives it: the app opens one after the other, for each library. */
export function openMidi(thread: MidiThread, now: () => EpochMs): MidiSystem {
  // Both clocks are read in the same moment: how late this runs moves nothing.
  const fromSteady = (at: number) => epochMs(now() + (at - steadyNow()))
  const toSteady = (at: EpochMs) => steadyMs(steadyNow() + (at - now()))

  function looks({ lookedAt, lookedBeforeAt }: Extract<MidiNews, { kind: 'listed' }>) {
    return { lookedAt: fromSteady(lookedAt), lookedBeforeAt: fromSteady(lookedBeforeAt) }
  }

  function hearNews(news: MidiNews, listener: MidiListener): void {
    if (news.kind === 'listed') listener.listed({ ...news, ...looks(news) })
    if (news.kind === 'lost') listener.lost(news.key, news.count)
    if (news.kind === 'refused') listener.refused(news.key)
    if (news.kind === 'interrupted') {
      listener.interrupted({ since: fromSteady(news.since), until: fromSteady(news.until) })
    }
    if (news.kind !== 'heard') return
    for (const { key, bytes, heardAt, arrivedAt } of news.messages) {
      listener.heard(key, bytes, fromSteady(heardAt), fromSteady(arrivedAt))
    }
  }

  return {
    api: APIS[process.platform] ?? 'ALSA',
    watch: (listener) => thread.wake((news) => hearNews(news, listener)),
    listenTo: (keys) => thread.send({ kind: 'listenTo', keys }),
    play: (key, notes) => {
      const timed = notes.map((note) => ({
        ...note,
        startsAt: toSteady(note.startsAt),
        endsAt: toSteady(note.endsAt),
      }))
      thread.send({ kind: 'play', key, notes: timed })
    },
    silence: (key) => thread.send({ kind: 'silence', key }),
    close: () => thread.rest(),
  }
}
