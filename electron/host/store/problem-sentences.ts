import { dirname } from 'node:path'
import { inLanguage } from '../../words/spoken'
import type { StoreProblem } from './store'

type ProblemKind = StoreProblem['kind']
type OfFile = Readonly<Record<ProblemKind, (path: string) => string>>

const diskIsSilent = (path: string) =>
  `The disk with your songs and sessions does not answer (${path}), so this could not be read or saved. What was saved before should be safe. Check the disk and start again.`

const english = {
  cannotOpen: {
    corrupt: (path: string) =>
      `The file with your songs and sessions is damaged (${path}). It was left exactly as it is. Run “piano-coach repair”: it looks for a backup and tells how to go on, and it keeps the damaged file.`,
    locked: (path: string) =>
      `Piano Coach is already running with the same data (${path}). Nothing was changed. Use the window that is open, or close it and start again.`,
    readOnly: (path: string) =>
      `Piano Coach may not write where it keeps your songs and sessions (${path}). Nothing was changed. Give yourself permission to write there, or choose another folder with PIANO_COACH_HOME.`,
    diskFull: (path: string) =>
      `The disk is full, so the file with your songs and sessions cannot be opened (${path}). What is in it is safe. Free some space and start again.`,
    fromNewerVersion: (path: string) =>
      `Your songs and sessions were last used by a newer version of Piano Coach (${path}). They are safe and were not changed. Update Piano Coach to open them.`,
    notAFolder: (path: string) =>
      `Your songs and sessions are kept in a folder, but there is a file in its place (${path}). Nothing was changed. Move that file away, or choose another folder with PIANO_COACH_HOME.`,
    cannotOpen: (path: string) =>
      `The file with your songs and sessions could not be opened (${path}). It was not changed. Check that the disk is connected and start again.`,
  } satisfies OfFile,

  cannotSave: {
    corrupt: (path: string) =>
      `The file with your songs and sessions is damaged (${path}). Nothing was deleted. Close Piano Coach and run “piano-coach repair”: it looks for a backup and tells how to go on, and it keeps the damaged file.`,
    locked: (path: string) =>
      `Another program is holding the file with your songs and sessions (${path}), so this could not be saved. What was saved before is safe. Close the other program and try again.`,
    readOnly: (path: string) =>
      `The file with your songs and sessions can no longer be written (${path}), so this could not be saved. What was saved before is safe. Allow writing there and try again.`,
    diskFull: () =>
      `The disk is full, so this could not be saved. What was saved before is safe. Free some space and try again.`,
    fromNewerVersion: diskIsSilent,
    notAFolder: diskIsSilent,
    cannotOpen: diskIsSilent,
  } satisfies OfFile,

  cannotExport: {
    diskFull: (path: string) =>
      `The disk is too full for a copy of your data (${path}). Nothing was changed and everything is safe. Free some space and try again.`,
    readOnly: (path: string) =>
      `Piano Coach may not write there (${path}), so your data was not copied. Nothing was changed. Allow writing in that folder and try again.`,
    other: (path: string) =>
      `The copy of your data could not be written (${path}). Nothing was changed. Check the disk and try again.`,
  },

  noSpaceForBackup: (folder: string) =>
    `Before this version of Piano Coach changes the file with your songs and sessions, it copies it (into ${folder}), and the disk is too full for that. Nothing was changed and everything is safe. Free some space and start again.`,
  noBackup: (folder: string) =>
    `There is no backup that could be put in the place of the damaged file (in ${folder}). Nothing was changed. Start with an empty library instead: the damaged file is kept.`,

  damaged: {
    song: 'What was stored of this song is damaged. Your other songs and all sessions are safe. Import the file again.',
    session: 'The details of this session are damaged and cannot be shown. Your other sessions are safe.',
    'unfinished session':
      'What was recorded of the unfinished session is damaged, so it cannot be judged. Your other sessions are safe.',
  },
}

/** What the store says to people: what happened, what is safe, what to do. */
const words = inLanguage(english)

/** Why the app cannot start with this file. */
export function cannotOpenSentence(kind: ProblemKind, path: string): string {
  return words.cannotOpen[kind](kind === 'notAFolder' ? dirname(path) : path)
}

/** Why an update of the app waits: it changes the file only after it was copied. */
export function noSpaceForBackupSentence(folder: string): string {
  return words.noSpaceForBackup(folder)
}

/** Why a damaged library could not be replaced. */
export function noBackupSentence(folder: string): string {
  return words.noBackup(folder)
}

/** Why a call failed while the app was running. */
export function cannotSaveSentence(kind: ProblemKind, path: string): string {
  return words.cannotSave[kind](path)
}

/** Why there is no zip of what the app knows of the person. */
export function cannotExportSentence(kind: ProblemKind, path: string): string {
  return words.cannotExport[kind === 'diskFull' || kind === 'readOnly' ? kind : 'other'](path)
}

/** One damaged row among healthy ones. */
export function damagedSentence(thing: 'song' | 'session' | 'unfinished session'): string {
  return words.damaged[thing]
}
