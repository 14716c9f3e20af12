import type { DeviceKey } from '../../shared/base/ids'
import { deviceKey } from '../../shared/base/ids'
import type { NativeInput } from './addon'

export interface NamedInput extends NativeInput {
  readonly key: DeviceKey
}

/** ALSA's converters and mixers, which it lists beside the sound cards: none of them is a microphone. */
const NO_INPUT =
  /^(sysdefault|samplerate|lavrate|speex|speexrate\w*|upmix|vdownmix|oss|null|dmix|dsnoop|a52|\w+surround)$/
/** "USB Audio: - (hw:1,0)": the number is the card's place among those that were plugged in before it. */
const CARD_NUMBER = /(: -)? \(hw:\d+,\d+\)$/

/** Gives every input a key that survives replugging: host API, name, and its ordinal among inputs of the same name. */
export function nameInputs(inputs: readonly NativeInput[]): readonly NamedInput[] {
  const seenByName = new Map<string, number>()
  return inputs.flatMap((input) => {
    if (input.hostApi === 'ALSA' && NO_INPUT.test(input.name)) return []

    const name = input.name.replace(CARD_NUMBER, '').trim()
    const full = `${input.hostApi}/${name}`
    const ordinal = (seenByName.get(full) ?? 0) + 1
    seenByName.set(full, ordinal)
    return [{ ...input, key: deviceKey(`${full}#${ordinal}`), name: ordinal === 1 ? name : `${name} (${ordinal})` }]
  })
}
