import type { AppState } from '../../shared/contract/requests'
import { AudioPart } from '../devices/AudioPart'
import { InputList } from '../devices/InputList'
import { OutputChoice } from '../devices/OutputChoice'
import { TryInstrument } from '../devices/TryInstrument'
import { text } from '../text/text'
import { checkRow, choiceRow, listRow } from './controls'
import type { SettingRow, SettingsSection } from './section'

/** The Cs that the lower row of the computer keyboard can begin with, as MIDI keys: C1 to C6. */
const BASE_PITCHES = [24, 36, 48, 60, 72, 84]

export function devicesSection({ devices, settings }: AppState): SettingsSection {
  const octaves = BASE_PITCHES.map((value) => ({ value, label: text.settings.octave(value / 12 - 1) }))
  return {
    id: 'devices',
    rows: [
      deviceRow('piano', { isWide: true, content: <InputList devices={devices} /> }),
      deviceRow('tryPiano', { content: <TryInstrument /> }),
      deviceRow('playsOn', { isWide: true, content: <OutputChoice devices={devices} /> }),
      deviceRow('microphone', { isWide: true, content: <AudioPart audio={devices.audio} /> }),
      checkRow(settings, 'isKeyboardShown'),
      choiceRow(settings, 'keyHints', ['fingers', 'keys', 'off']),
      listRow(settings, 'keyboardBasePitch', octaves),
    ],
  }
}

type OwnControl = Omit<Extract<SettingRow['control'], { kind: 'own' }>, 'kind'>

function deviceRow(id: 'piano' | 'tryPiano' | 'playsOn' | 'microphone', own: OwnControl): SettingRow {
  return { id, ...text.settings.rows[id], words: text.settings.words[id], control: { kind: 'own', ...own } }
}
