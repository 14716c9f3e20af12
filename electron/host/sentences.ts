import type { LatencyProblem } from '../../shared/performance/measure-latency'
import type { MidiProblem } from '../../native/midi/midi-system'
import { inLanguage } from '../words/spoken'
import { german } from './sentences-de'

const english = {
  unknownRequest: 'The app asked for something this version does not know. Reload the window.',
  malformedRequest: 'The app asked in a way this version does not understand. Reload the window.',
  brokenPromise: 'Something went wrong inside the app. What you played is kept; if it happens again, please restart.',
  noSuchSong: 'This song is not in the library any more.',
  noSuchLesson: 'This lesson is not part of this version of the course.',
  noSongs: 'There are no songs in the library. Install the app again, or import a file.',
  noSuchSession: 'This session is not stored on this computer.',
  notYours: 'The songs that come with the app cannot be deleted.',
  couldNotJudge:
    'The session could not be judged. What you played is kept, and will be judged when the app starts again.',
  endedInSilence:
    'Nothing was played for ten minutes, so the session was finished and stored. Play, and the next one begins.',
  endedAtLimit: 'This session reached two hours. It was stored, and the next note begins a new one.',
  recoveryFailed: 'A session from last time could not be judged yet. What you played is kept.',
  notWritten: 'What you play cannot be written to disk right now. The app keeps it in memory and tries again.',
  noSequencer:
    'No MIDI system was found on this computer, so no piano can be connected. The keys on the screen and on the computer keyboard work.',
  noMidiModule:
    'The MIDI part of the app does not run on this computer, so no piano can be connected. The keys on the screen and on the computer keyboard work.',
  noSuchDevice: 'This device is not connected any more.',
  deviceGone: (name: string) => `${name} was disconnected. The session goes on when it is back.`,
  deviceBack: (name: string) => `${name} is back.`,
  deviceNotHeard: (name: string) =>
    `${name} is not listened to. Switch it on in the list of instruments, and measure again.`,
  soundNotChosen: 'Choose this sound input first; then it can be measured.',
  notMeasuring:
    'Nothing was tapped for a minute, or the device was disconnected, so the measurement has ended. Nothing was changed; begin it again.',
  tooFewTaps: 'Too few taps were heard to measure by. Nothing was changed; tap one key to every click, and try again.',
  tooUneven:
    'The taps lay too far apart to measure by. Nothing was changed; listen to a few clicks first, then tap one key with each.',
  notInTime:
    'The taps lay beside the click. Nothing was changed; tap one key with every click, not between them, and try again.',
  noAudioModule: (remedy: string) =>
    `The app cannot listen through a microphone: its sound part was not built on this computer. ${remedy} Pianos with MIDI work as always.`,
  audioRemedyLinux:
    'In a terminal, run: sudo apt-get install build-essential portaudio19-dev (on other systems than Debian and Ubuntu: a C++ compiler and PortAudio). Then start the app again.',
  audioRemedyMac: 'In a terminal, run: xcode-select --install; brew install portaudio. Then start the app again.',
  audioRemedyOther: 'It is not made for this system yet.',
  noSoundInputs: 'No microphone and no other sound input was found on this computer. Connect one, and look again.',
  stillLookingForInputs:
    'The sound system of this computer is taking long to say which microphones are connected. The app goes on looking; you can play on a piano with MIDI meanwhile.',
  noInputChosen: 'Choose a microphone first.',
  inputNotThere: 'This microphone is not connected. Connect it, or choose another one.',
  formatRefused:
    'This microphone does not take that sample rate, channel or buffer. Choose others; 48 kHz and 256 frames suit most.',
  inputBusy:
    'This microphone cannot be opened. Another program may hold it, or the system may not let the app listen: look in its privacy settings.',
  inputGone: (name: string) =>
    `${name} was disconnected, and nothing is heard through it. The app goes on listening when it is back.`,
  inputBack: (name: string, seconds: number) =>
    `${name} is back, and the app listens again. It heard nothing for ${Math.max(1, Math.round(seconds))} s.`,
  noSongToPlay: 'There is no song for the virtual pianist to play.',
  nothingForHand: 'This song has no notes for the hand that is practised.',
  nothingToPlay: 'There are no notes in this file for the virtual pianist to play.',
}

/** What the host says to people. */
export const sentences = inLanguage(english, { de: german })

export function midiProblemSentence(problem: MidiProblem): string {
  return problem === 'noSequencer' ? sentences.noSequencer : sentences.noMidiModule
}

/** Why a latency could not be told, and what to do. */
export function latencySentence(problem: LatencyProblem): string {
  return sentences[problem]
}
