import { expect, test } from 'vitest'
import type { Hand, ScoreNote } from '../../shared/music/score'
import { catalogue, importSong } from '../support/bundled-songs'
import { concertPieces } from '../support/tunes/concert-pieces'
import { firstTunes } from '../support/tunes/first-tunes'
import { hardPieces } from '../support/tunes/hard-pieces'
import { middlePieces } from '../support/tunes/middle-pieces'
import type { Tune } from '../support/tunes/tune'

/** Written down from the works, not from the files: an edit that changes a tune is noticed here. */
const tunes: Readonly<Record<string, Tune>> = { ...firstTunes, ...middlePieces, ...hardPieces, ...concertPieces }

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
