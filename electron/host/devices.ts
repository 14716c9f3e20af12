import type { DeviceKey } from '../../shared/base/ids'
import type { EpochMs } from '../../shared/base/units'
import type { DevicesState, MidiDevice } from '../../shared/contract/devices'
import { decodeMidi } from '../../shared/performance/decode-midi'
import type { StampedGesture } from '../../shared/performance/gesture'
import type { MidiConnection, MidiInput, MidiProblem, MidiSystem } from '../../native/midi/midi-system'
import type { Clock } from './clock'
import { midiProblemSentence, sentences } from './sentences'
import type { SettingsStore } from './store/store'

/** The MIDI inputs: watched, opened again when they come back, and picked by pressing any key. */
export interface Devices {
  state(): DevicesState
  /** False when it is not connected. */
  select(key: DeviceKey): boolean
  close(): void
}

/** A port that vanishes raises no event and its sends do not fail: only listing again shows it. */
const POLL_MS = 1000

export function createDevices(parts: {
  readonly midi: MidiSystem
  readonly settings: SettingsStore
  readonly clock: Clock
  onGesture(inputName: string, stamped: StampedGesture): void
  onGap(away: { readonly since: EpochMs; readonly until: EpochMs }): void
  onChanged(state: DevicesState): void
  onProblem(sentence: string): void
}): Devices {
  const { midi, settings, clock } = parts
  const connections = new Map<DeviceKey, { readonly connection: MidiConnection; readonly place: string }>()
  let present: readonly MidiInput[] = []
  let problem: MidiProblem | null = null
  let selected = settings.read().selectedDevice as DeviceKey | null
  /** The selected input vanished after this moment, at which it was still listed. */
  let selectedAway: { readonly name: string; readonly since: EpochMs } | null = null
  let polledAt = clock.now()

  function poll(): void {
    const listed = midi.listInputs()
    const before = present
    const problemBefore = problem
    present = listed.ok ? listed.value : []
    problem = listed.ok ? null : listed.problem
    noticeSelected(before)
    polledAt = clock.now()
    connect()
    if (problem !== problemBefore || keysOf(before) !== keysOf(present)) parts.onChanged(state())
  }

  function noticeSelected(before: readonly MidiInput[]): void {
    const was = before.find(({ key }) => key === selected)
    const is = present.find(({ key }) => key === selected)
    if (was && !is) {
      selectedAway = { name: was.name, since: polledAt }
      parts.onProblem(sentences.deviceGone(was.name))
    } else if (is && selectedAway) {
      parts.onGap({ since: selectedAway.since, until: clock.now() })
      parts.onProblem(sentences.deviceBack(is.name))
      selectedAway = null
    } else if (was && is && was.place !== is.place) {
      // Out and in again between two looks.
      parts.onGap({ since: polledAt, until: clock.now() })
    }
  }

  /** Listens to the selected input; to all of them while none is selected or the selected one is away. */
  function connect(): void {
    const isSelectedHere = present.some(({ key }) => key === selected)
    const wanted = isSelectedHere ? present.filter(({ key }) => key === selected) : present
    for (const [key, { connection, place }] of connections) {
      if (wanted.some((input) => input.key === key && input.place === place)) continue
      connection.close()
      connections.delete(key)
    }
    for (const input of wanted) {
      if (connections.has(input.key)) continue
      const connection = midi.openInput(input.key, (bytes, heardAt) => hear(input, bytes, heardAt))
      if (connection) connections.set(input.key, { connection, place: input.place })
    }
  }

  function hear(input: MidiInput, bytes: Uint8Array, heardAt: EpochMs): void {
    const decoded = decodeMidi(bytes)
    if (!decoded.ok) return
    parts.onGesture(input.name, { gesture: decoded.value, heardAt })
    if (decoded.value.kind === 'keyDown' && input.key !== selected) choose(input)
  }

  function choose({ key }: MidiInput): void {
    selected = key
    selectedAway = null
    settings.change({ selectedDevice: key })
    connect()
    parts.onChanged(state())
  }

  function state(): DevicesState {
    const inputs = present.map(({ key, name }) => deviceOf(key, name, true))
    if (selectedAway && selected) inputs.push(deviceOf(selected, selectedAway.name, false))
    const audio = { problem: null, inputs: [], choice: null, capture: { kind: 'off' } } as const
    return { midiProblem: problem && midiProblemSentence(problem), inputs, selected, outputs: [], playsOn: null, audio }
  }

  poll()
  const cancelPoll = clock.every(POLL_MS, poll)

  return {
    state,
    select: (key) => {
      const input = present.find((one) => one.key === key)
      if (input) choose(input)
      return input !== undefined
    },
    close: () => {
      cancelPoll()
      for (const { connection } of connections.values()) connection.close()
      connections.clear()
      midi.close()
    },
  }
}

function deviceOf(key: DeviceKey, name: string, isConnected: boolean): MidiDevice {
  return { key, name, isConnected, isHeard: true, latency: null, lostMessages: 0, isBluetooth: false }
}

function keysOf(inputs: readonly MidiInput[]): string {
  return JSON.stringify(inputs.map(({ key }) => key))
}
