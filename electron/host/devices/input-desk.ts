import type { DeviceKey } from '../../../shared/base/ids'
import type { EpochMs } from '../../../shared/base/units'
import type { ListedMidi, MidiPort } from '../../../native/midi/midi-system'
import type { InputLine } from './input-line'

/** The instruments that are plugged in, and those that were played and are away. */
export interface InputDesk {
  readonly lines: ReadonlyMap<DeviceKey, InputLine>
  readonly away: ReadonlyMap<DeviceKey, AwayInput>
  /** Takes in what is plugged in now. */
  list(listed: ListedMidi): void
  /** Nothing was heard of any of them for a while. */
  interrupt(away: { readonly since: EpochMs; readonly until: EpochMs }): void
  /** Another has taken their place by now: their return is no news any more, and what was played until then is not known. */
  forgetAway(isForgotten: (key: DeviceKey) => boolean, now: EpochMs): void
}

export interface AwayInput {
  readonly name: string
  readonly since: EpochMs
}

export interface DeskListener {
  plugged(port: MidiPort): InputLine
  /** It is missed: somebody played on it, or was to. */
  gone(line: InputLine): void
  back(port: MidiPort): void
  /** What was played meanwhile is not known. */
  gap(away: { readonly since: EpochMs; readonly until: EpochMs }): void
  /** Whether it is to be listened to: the absence of another is nobody's gap. */
  isChosen(key: DeviceKey): boolean
  /** Whether its absence matters though nobody has played on it yet. */
  isSelected(key: DeviceKey): boolean
}

export function createInputDesk(listener: DeskListener): InputDesk {
  const lines = new Map<DeviceKey, InputLine>()
  const away = new Map<DeviceKey, AwayInput>()

  function list({ inputs, lookedAt, lookedBeforeAt }: ListedMidi): void {
    for (const line of [...lines.values()]) {
      const here = inputs.find(({ key }) => key === line.port.key)
      if (here?.place === line.port.place) continue
      lines.delete(line.port.key)
      line.leave(lookedBeforeAt)
      if (!here) noteGone(line, lookedBeforeAt)
      // Out and in again between two looks.
      else if (isPlayedOn(line)) listener.gap({ since: lookedBeforeAt, until: lookedAt })
    }
    for (const port of inputs) {
      if (lines.has(port.key)) continue
      lines.set(port.key, listener.plugged(port))
      noteBack(port, lookedAt)
    }
  }

  const isPlayedOn = (line: InputLine) => line.wasPlayed() && listener.isChosen(line.port.key)

  function noteGone(line: InputLine, since: EpochMs): void {
    const { key, name } = line.port
    if (!isPlayedOn(line) && !listener.isSelected(key)) return
    away.set(key, { name, since })
    listener.gone(line)
  }

  function noteBack(port: MidiPort, until: EpochMs): void {
    const was = away.get(port.key)
    if (!was) return
    away.delete(port.key)
    listener.gap({ since: was.since, until })
    listener.back(port)
  }

  return {
    lines,
    away,
    list,
    interrupt: (interval) => {
      const isGap = [...lines.values()].some(isPlayedOn)
      for (const line of lines.values()) line.leave(interval.since)
      if (isGap) listener.gap(interval)
    },
    forgetAway: (isForgotten, now) => {
      for (const [key, { since }] of [...away]) {
        if (!isForgotten(key)) continue
        away.delete(key)
        listener.gap({ since, until: now })
      }
    },
  }
}
