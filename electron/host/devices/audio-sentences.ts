import type { AudioProblem } from '../../../native/audio/audio-system'
import { sentences } from '../sentences'

/** What is wrong, and what to do. */
export function audioProblemSentence(problem: AudioProblem, platform: NodeJS.Platform = process.platform): string {
  switch (problem) {
    case 'notBuilt':
      return sentences.noAudioModule(remedyOn(platform))
    case 'noInputs':
      return sentences.noSoundInputs
    case 'stillLooking':
      return sentences.stillLookingForInputs
    case 'noSuchInput':
      return sentences.inputNotThere
    case 'formatRefused':
      return sentences.formatRefused
    case 'inputBusy':
      return sentences.inputBusy
  }
}

/** The app compiles its sound part at the next start, where it finds what that takes. */
function remedyOn(platform: NodeJS.Platform): string {
  if (platform === 'linux') return sentences.audioRemedyLinux
  return platform === 'darwin' ? sentences.audioRemedyMac : sentences.audioRemedyOther
}
