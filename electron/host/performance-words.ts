import { inLanguage } from '../words/spoken'

const english = {
  notMidi: 'This is not a MIDI file, which a performance must be.',
  /** `problem` is what is wrong with it, as the importer says it. */
  damaged: (problem: string) => `This MIDI file is damaged: ${problem}.`,
  noNotes: 'There are no notes in this MIDI file.',
  tooManyNotes: (noteCount: number, limit: number) =>
    `This MIDI file has ${noteCount} notes; at most ${limit} are read.`,
}

const german = {
  notMidi: 'Das ist keine MIDI-Datei. Nur eine solche lässt sich vorspielen.',
  damaged: (problem: string) => `Diese MIDI-Datei ist beschädigt: ${problem}.`,
  noNotes: 'In dieser MIDI-Datei sind keine Töne.',
  tooManyNotes: (noteCount: number, limit: number) =>
    `Diese MIDI-Datei hat ${noteCount} Töne; gelesen werden höchstens ${limit}.`,
}

/** Why a MIDI file cannot be played to the person. */
export const performanceWords = inLanguage(english, { de: german })
