import type { DeviceKey } from '../../../shared/base/ids'
import type { Result } from '../../../shared/base/result'
import { failed, ok } from '../../../shared/base/result'
import type { EpochMs } from '../../../shared/base/units'
import type { DevicesState, MidiDevice, OutputNote } from '../../../shared/contract/devices'
import type { StampedGesture } from '../../../shared/performance/gesture'
import type { ListedMidi, MidiPort, MidiProblem, MidiSystem } from '../../../native/midi/midi-system'
import { nameOfKey } from '../../../native/midi/name-ports'
import type { Clock } from '../clock'
import { deviceSentences } from './device-sentences'
import type { RawStamp } from './gesture-gate'
import { createInputDesk } from './input-desk'
import { createInputLine, type InputLine } from './input-line'
import type { Instrument } from './instrument'
import type { LatencyBook } from './latency-book'
import { createLossTeller } from './loss-teller'
import { chosenKeys, heardKeys, hearing, readChoice, selecting, writeChoice, type MidiChoice } from './midi-choice'
import { createOutputLine } from './midi-output'
import { midiProblemSentence, sentences } from '../sentences'
import type { SettingsStore } from '../store/store'

export type MidiState = Omit<DevicesState, 'audio'>

/** The MIDI instruments: watched, listened to again when they come back, picked by pressing any key, and played on. */
export interface Devices {
  state(): MidiState
  /** What is plugged in is known, or takes too long to find out. */
  whenListed(): Promise<void>
  /** The student plays on this one. False when it is not connected. */
  select(key: DeviceKey): boolean
  /** Listens to this one beside the selected one, or does so no more. */
  hear(key: DeviceKey, isHeard: boolean): Result<null, 'notConnected' | 'tooMany'>
  /** The app plays on this one, or on the loudspeaker. False when it is not connected. */
  playOn(key: DeviceKey | null): boolean
  /** On the host's clock, a moment before they are due. */
  play(notes: readonly OutputNote[]): void
  silence(): void
  close(): Promise<void>
}

/** Ours: a thread and its module start in a tenth of this, and a window that opens this much later annoys nobody. */
const LONGEST_FIRST_LIST_MS = 1000

export function createDevices(parts: {
  readonly midi: MidiSystem
  readonly settings: SettingsStore
  readonly clock: Clock
  readonly latencies: LatencyBook
  onGesture(instrument: Instrument, stamped: StampedGesture, raw: RawStamp): void
  onGap(away: { readonly since: EpochMs; readonly until: EpochMs }): void
  onChanged(): void
  onProblem(sentence: string): void
}): Devices {
  const { midi, settings, clock, latencies } = parts
  const output = createOutputLine({ midi, settings, clock })
  const losses = createLossTeller(clock, (sentence) => parts.onProblem(sentence))
  const toldOfRadio = new Set<DeviceKey>()
  const toldOfRefusal = new Set<DeviceKey>()
  const awaitingList: (() => void)[] = []
  let isListed = false
  let problem: MidiProblem | null = null
  let choice = readChoice(settings)
  let listenedTo: readonly DeviceKey[] = []

  const desk = createInputDesk({
    plugged: (port) => lineOf(port),
    gone: ({ port: { name } }) => {
      const isAlone = heardKeys(choice, [...desk.lines.keys()]).length === 0
      parts.onProblem(isAlone ? sentences.deviceGone(name) : deviceSentences.otherStays(name))
    },
    back: ({ name }) => parts.onProblem(sentences.deviceBack(name)),
    gap: (away) => parts.onGap(away),
    isChosen: (key) => chosenKeys(choice).includes(key),
    isSelected: (key) => key === choice.selected,
  })

  function lineOf(port: MidiPort): InputLine {
    const { key, name } = port
    const line = createInputLine({
      port,
      latency: () => latencies.of(key),
      isEcho: (event, heardAt) => output.isEcho(name, event, heardAt),
      onGesture: (stamped, heardAt) => play(key, name, stamped, heardAt),
      onLost: () => {
        losses.note(line)
        changed()
      },
      onBluetooth: () => {
        if (!toldOfRadio.has(key)) parts.onProblem(deviceSentences.isByRadio(name))
        toldOfRadio.add(key)
        changed()
      },
    })
    return line
  }

  function listed(now: ListedMidi): void {
    problem = now.problem
    isListed = true
    const present = new Set([...now.inputs, ...now.outputs].map(({ key }) => key))
    for (const key of toldOfRefusal) if (!present.has(key)) toldOfRefusal.delete(key)
    for (const go of awaitingList.splice(0)) go()
    desk.list(now)
    const { gone } = output.list(now.outputs)
    // An instrument that can be played on is missed once, not twice.
    if (gone && !desk.away.has(gone.key)) parts.onProblem(deviceSentences.outputGone(gone.name))
    listen()
    changed()
  }

  /** Once for each time it is plugged in: it is tried again and again. */
  function refused(key: DeviceKey): void {
    if (!toldOfRefusal.has(key)) parts.onProblem(deviceSentences.notOpened(nameOfKey(key)))
    toldOfRefusal.add(key)
  }

  function interrupted(away: { readonly since: EpochMs; readonly until: EpochMs }): void {
    desk.interrupt(away)
    output.reopen()
    parts.onProblem(deviceSentences.midiInterrupted)
  }

  /** Chosen inputs that are away stay on the list: the thread opens them in the moment they are back. */
  function listen(): void {
    const heard = heardKeys(choice, [...desk.lines.keys()])
    for (const [key, line] of desk.lines) if (!heard.includes(key)) line.leave(clock.now())
    const wanted = [...new Set([...heard, ...chosenKeys(choice)])].sort()
    if (wanted.join('\n') === listenedTo.join('\n')) return
    listenedTo = wanted
    midi.listenTo(wanted)
  }

  const isHeard = (key: DeviceKey) => heardKeys(choice, [...desk.lines.keys()]).includes(key)

  function hearBytes(key: DeviceKey, bytes: Uint8Array, heardAt: EpochMs, arrivedAt: EpochMs): void {
    // What was still under way when another was chosen is not the student's.
    if (isHeard(key)) desk.lines.get(key)?.hear(bytes, heardAt, arrivedAt)
  }

  function play(key: DeviceKey, name: string, stamped: StampedGesture, heardAt: EpochMs): void {
    // First: the absence of another one ends before this key.
    if (stamped.gesture.kind === 'keyDown' && !chosenKeys(choice).includes(key))
      choose(selecting(choice, key), stamped.heardAt)
    parts.onGesture({ name, api: midi.api, latency: latencies.of(key) }, stamped, { key, heardAt })
  }

  function choose(next: MidiChoice, now = clock.now()): void {
    choice = next
    writeChoice(settings, choice)
    desk.forgetAway((key) => !chosenKeys(choice).includes(key), now)
    listen()
    changed()
  }

  function changed(): void {
    parts.onChanged()
  }

  function state(): MidiState {
    const inputs = [...desk.lines.values()].map((line) => deviceOf(line))
    for (const [key, { name }] of desk.away) inputs.push({ ...unheard(key, name), latency: latencies.of(key) })
    const midiProblem = problem && midiProblemSentence(problem)
    return { midiProblem, inputs, selected: choice.selected, ...output.state() }
  }

  function deviceOf(line: InputLine): MidiDevice {
    const { key, name } = line.port
    return {
      key,
      name,
      isConnected: true,
      isHeard: isHeard(key),
      latency: latencies.of(key),
      lostMessages: line.lostMessages(),
      isBluetooth: line.isBluetooth(),
    }
  }

  midi.watch({
    listed,
    heard: hearBytes,
    lost: (key, count) => desk.lines.get(key)?.noteLost(count),
    refused,
    interrupted,
  })
  listen()

  /** A system that does not answer keeps nobody out of the app. */
  function whenListed(): Promise<void> {
    if (isListed) return Promise.resolve()
    return new Promise((resolve) => {
      const cancelImpatience = clock.after(LONGEST_FIRST_LIST_MS, resolve)
      awaitingList.push(() => {
        cancelImpatience()
        resolve()
      })
    })
  }

  return {
    state,
    whenListed,
    select: (key) => {
      if (!desk.lines.has(key)) return false
      choose(selecting(choice, key))
      return true
    },
    hear: (key, isWanted) => {
      if (isWanted && !desk.lines.has(key)) return failed('notConnected')
      const next = hearing(choice, key, isWanted)
      if (!next) return failed('tooMany')
      choose(next)
      return ok(null)
    },
    playOn: (key) => {
      const isThere = output.playOn(key)
      if (isThere) changed()
      return isThere
    },
    play: (notes) => output.play(notes),
    silence: () => output.silence(),
    close: async () => {
      losses.close()
      await midi.close()
    },
  }
}

function unheard(key: DeviceKey, name: string): Omit<MidiDevice, 'latency'> {
  return { key, name, isConnected: false, isHeard: false, lostMessages: 0, isBluetooth: false }
}
