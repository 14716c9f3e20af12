import { systemPreferences } from 'electron'
import type { AudioSystem } from '../../native/audio/audio-system'
import { failed } from '../../shared/base/result'

/** Asks the person before the first stream is opened; without leave no input opens. */
export function askBeforeHearing(audio: AudioSystem, askPerson: () => Promise<boolean>): AudioSystem {
  return {
    ...audio,
    open: async (opening) => ((await askPerson()) ? audio.open(opening) : failed('inputBusy')),
  }
}

/** macOS asks once and remembers; without the question it hands out silence. Elsewhere the system settings decide. */
export async function askForMicrophone(): Promise<boolean> {
  if (process.platform !== 'darwin') return true
  return systemPreferences.askForMediaAccess('microphone')
}
