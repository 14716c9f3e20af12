import type { DeviceKey } from '../../../shared/base/ids'
import type { EpochMs } from '../../../shared/base/units'
import type { MidiOutput, OutputNote } from '../../../shared/contract/devices'
import type { MidiEvent } from '../../../shared/performance/decode-midi'
import { forgetUnsent, noEchoes, noteSent, takeEcho } from '../../../shared/performance/echoes'
import type { MidiPort, MidiSystem } from '../../../native/midi/midi-system'
import { nameOfKey } from '../../../native/midi/name-ports'
import type { Clock } from '../clock'
import type { SettingsStore } from '../store/store'

/** The instrument on which the app plays, where the person chose one. */
export interface OutputLine {
  /** What is plugged in now. Says whether the chosen one has just gone. */
  list(outputs: readonly MidiPort[]): { readonly gone: MidiPort | null }
  state(): { readonly outputs: readonly MidiOutput[]; readonly playsOn: DeviceKey | null }
  /** False when it is not connected. */
  playOn(key: DeviceKey | null): boolean
  /** On the host's clock, a moment before they are due. */
  play(notes: readonly OutputNote[]): void
  silence(): void
  /** It was closed behind our back: what sounded there is let go, and it is ready for the next note. */
  reopen(): void
  /** Whether the instrument of this name only says back what it was told to play. */
  isEcho(name: string, event: MidiEvent, heardAt: EpochMs): boolean
}

export function createOutputLine(parts: {
  readonly midi: MidiSystem
  readonly settings: SettingsStore
  readonly clock: Clock
}): OutputLine {
  const { midi, settings, clock } = parts
  let present: readonly MidiPort[] = []
  let playsOn = settings.read().playsOn as DeviceKey | null
  let echoes = noEchoes

  const current = () => present.find(({ key }) => key === playsOn) ?? null

  /** Opening takes longer than a note may wait. */
  function openEarly(): void {
    const output = current()
    if (output) midi.play(output.key, [])
  }

  function silence(): void {
    if (playsOn !== null) midi.silence(playsOn)
    echoes = forgetUnsent(echoes, clock.now())
  }

  return {
    list: (outputs) => {
      const before = current()
      present = outputs
      const now = current()
      if (now?.place === before?.place) return { gone: null }
      // Of what it was told before it was unplugged it says nothing back.
      echoes = noEchoes
      openEarly()
      return { gone: before && !now ? before : null }
    },
    state: () => {
      const outputs = present.map(({ key, name }) => ({ key, name, isConnected: true }))
      if (playsOn === null || current()) return { outputs, playsOn }
      return { outputs: [...outputs, { key: playsOn, name: nameOfKey(playsOn), isConnected: false }], playsOn }
    },
    playOn: (key) => {
      if (key !== null && !present.some((one) => one.key === key)) return false
      if (key !== playsOn) {
        silence()
        echoes = noEchoes
      }
      playsOn = key
      openEarly()
      settings.change({ playsOn: key })
      return true
    },
    play: (notes) => {
      const output = current()
      if (!output) return
      midi.play(output.key, notes)
      const sent = notes.map(({ pitch, velocity, startsAt }) => ({ pitch, velocity, sentAt: startsAt }))
      echoes = noteSent(echoes, sent, clock.now())
    },
    silence,
    reopen: () => {
      openEarly()
      silence()
    },
    isEcho: (name, event, heardAt) => {
      if (current()?.name !== name) return false
      const taken = takeEcho(echoes, event, heardAt)
      echoes = taken.echoes
      return taken.isEcho
    },
  }
}
