import { expect, test } from 'vitest'
import type { Hand, ScoreNote } from '../../shared/music/score'
import { catalogue, importSong } from '../support/bundled-songs'

interface Tune {
  /** The highest note of the right hand at each onset, from the beginning. */
  readonly opening: string
  /** The lowest note of the left hand at each onset, from the beginning; empty for the right hand alone. */
  readonly bass: string
  /** The last notes of both, the right hand first. */
  readonly ending: readonly [string, string]
  /** Notes to strike, each pass of a repeat counted. */
  readonly notes: number
}

/** Written down from the works, not from the files: an edit that changes a tune is noticed here. */
const tunes: Readonly<Record<string, Tune>> = {
  'ode-to-joy': {
    opening: 'E4 E4 F4 G4 G4 F4 E4 D4 C4 C4 D4 E4 E4 D4 D4',
    bass: '',
    ending: ['C4 C4 D4 E4 D4 C4 C4', ''],
    notes: 30,
  },
  'au-clair-de-la-lune': {
    opening: 'C4 C4 C4 D4 E4 D4 C4 E4 D4 D4 C4',
    bass: 'D4 D4 D4 D4 A3 A3 D4 C4 B3 A3 G3',
    ending: ['E4 D4 C4 E4 D4 D4 C4', 'D4 C4 B3 A3 G3'],
    notes: 44,
  },
  'frere-jacques': {
    opening: 'C4 D4 E4 C4 C4 D4 E4 C4 E4 F4 G4',
    bass: 'C3 D3 E3 C3 C3 D3 E3 C3 E3 F3 G3 E3 F3 G3 G3 A3 G3 F3 E3 C3',
    ending: ['C4 G3 C4 C4 G3 C4', 'C3 G2 C3 C3'],
    notes: 65,
  },
  'ah-vous-dirai-je-maman': {
    opening: 'C4 C4 G4 G4 A4 A4 G4 F4 F4 E4 E4 D4 D4 C4',
    bass: 'C3 E3 F3 E3 D3 C3 G3 C3',
    ending: ['F4 F4 E4 E4 D4 D4 C4', 'D3 C3 G3 C3'],
    notes: 66,
  },
  'minuet-in-g': {
    opening: 'D5 G4 A4 B4 C5 D5 G4 G4 E5 C5 D5 E5 F♯5 G5 G4 G4',
    bass: 'G3 A3 B3 C4 B3 A3 G3 D4 B3 G3 D4 D3 C4 B3 A3',
    ending: ['C5 B4 A4 B4 D5 G4 F♯4 G4', 'E3 G3 F♯3 G3 B2 D3 G3 D3 G2'],
    notes: 406,
  },
  'prelude-in-c': {
    opening: 'G4 C5 E5 G4 C5 E5 G4 C5 E5 G4 C5 E5 A4 D5 F5',
    bass: 'C4 E4 C4 E4 C4 D4 C4 D4 B3 D4 B3 D4 C4 E4',
    ending: ['D5 B4 G4 B4 D4 F4 E4 D4 C5', 'C2 C3 C2 B2 C2'],
    notes: 549,
  },
  'gymnopedie-1': {
    opening: 'F♯5 A5 G5 F♯5 C♯5 B4 C♯5 D5 A4 F♯4',
    bass: 'G2 B3 D2 A3 G2 B3 D2 A3',
    ending: ['F♯4 D4 G4 C5 D5', 'E2 B2 E3 A2 D2'],
    notes: 227,
  },
  arabesque: {
    opening: 'A4 B4 C5 B4 A4 A4 B4 C5 D5 E5 D5 E5 F5 G5 A5',
    bass: 'A3 A3 A3 A3 A3 A3 A3 A3 A3 A3 A3 A3 G3',
    ending: ['E4 D4 C4 B3 A3 A5', 'E3 D3 C3 B2 A2 A3'],
    notes: 271,
  },
  'fur-elise': {
    opening: 'E5 D♯5 E5 D♯5 E5 B4 D5 C5 A4 C4 E4 A4 B4 E4 G♯4 B4 C5',
    bass: 'A2 E3 A3 E2 E3 G♯3 A2 E3 A3',
    ending: ['A4 B4 E4 C5 B4 A4', 'E2 E3 G♯3 A2 E3 A3'],
    notes: 147,
  },
  'sonatina-op-36-no-1': {
    opening: 'C5 E5 C5 G4 G4 C5 E5 C5 G4 G5 F5 E5 D5 C5 B4 C5 B4 C5',
    bass: 'C3 C3 C3 C3 G2 G3 F3 E3 D3 C3',
    ending: ['D5 C5 B4 A4 G4', 'D3 D2 G2 B2 D3 G3 G2'],
    notes: 270,
  },
  'prelude-in-a': {
    opening: 'E4 C♯5 D5 B4 B4 B4 F♯5 D♯5 E5 A5 A5 A5',
    bass: 'E2 E3 E3 E3 A2 A3 A3 A3 E2 E3 E3 E3 A1',
    ending: ['G♯4 B4 A4 A5 A5 A5', 'A1 E3 A3 A3'],
    notes: 167,
  },
  'sonata-k-545': {
    opening: 'C5 E5 G5 B4 C5 D5 C5 A5 G5 C6 G5 F5 E5 F5 E5',
    bass: 'C4 G4 E4 G4 C4 G4 E4 G4 D4 G4 F4 G4 C4',
    ending: ['D5 G5 E5 C5 D5 G5 G4', 'G2 G3 G2'],
    notes: 191,
  },
}

test.each(catalogue)('$title has its tune, its bass and all of its notes', async ({ slug, file }) => {
  const tune = tunes[slug]!
  const { notes } = (await importSong(file)).score
  const right = outerNames(notes, 'right')
  const left = outerNames(notes, 'left')
  expect({
    opening: right.slice(0, countNames(tune.opening)).join(' '),
    bass: left.slice(0, countNames(tune.bass)).join(' '),
    ending: [lastNames(right, tune.ending[0]), lastNames(left, tune.ending[1])],
    notes: notes.length,
  }).toEqual(tune)
})

/** The highest note of the right hand or the lowest of the left at each onset; grace notes are no onset of their own. */
function outerNames(notes: readonly ScoreNote[], hand: Hand): readonly string[] {
  const namesByOnset = new Map<number, string>()
  for (const note of notes) {
    if (note.hand !== hand || note.isGrace) continue
    if (hand === 'right' || !namesByOnset.has(note.onset)) namesByOnset.set(note.onset, note.name)
  }
  return [...namesByOnset.values()]
}

const countNames = (names: string) => names.split(' ').filter((name) => name !== '').length

function lastNames(all: readonly string[], expected: string): string {
  const count = countNames(expected)
  return count === 0 ? '' : all.slice(-count).join(' ')
}
