import { expect, test } from 'vitest'
import { songId } from '../../shared/base/ids'
import { epochMs } from '../../shared/base/units'
import type { SongCard } from '../../shared/contract/requests'
import { arrangeSongs, findByTyping, type Arrangement } from '../../renderer/library/arrange-songs'
import { noFilters, type SongFilters } from '../../renderer/library/song-filters'

const card = (title: string, more: Partial<SongCard> = {}): SongCard => ({
  songId: songId(title),
  title,
  composer: null,
  difficulty: null,
  tempoBpm: null,
  timeSignature: '4/4',
  keySignature: 'Cmaj',
  barCount: 8,
  noteCount: 32,
  isOwn: false,
  study: null,
  lastPractisedAt: null,
  bestAccuracy: null,
  practisedBars: 0,
  masteredBars: 0,
  weakBars: [],
  ...more,
})
const elise = card('Für Elise', {
  composer: 'Ludwig van Beethoven',
  difficulty: 6,
  keySignature: 'Amin',
  bestAccuracy: 0.6,
})
const minuet = card('Minuet in G', { composer: 'Christian Petzold', difficulty: 4, lastPractisedAt: epochMs(10) })
const joy = card('Ode to Joy', { composer: 'Ludwig van Beethoven', difficulty: 2, lastPractisedAt: epochMs(20) })
const own = card('Étude 10', { isOwn: true })
const songs = [elise, minuet, joy, own]

const titles = (arrangement: Partial<Arrangement>) =>
  arrangeSongs(songs, { query: '', order: 'title', isDescending: false, ...arrangement }).map(({ title }) => title)

test('a song is found without its accents and by any of its words', () => {
  expect(titles({ query: 'fur beethoven' })).toEqual(['Für Elise'])
  expect(titles({ query: 'ETUDE' })).toEqual(['Étude 10'])
})

test('a song is found by its key in words', () => {
  expect(titles({ query: 'a minor' })).toEqual(['Für Elise'])
})

test('what is not known comes last, whichever way the list runs', () => {
  expect(titles({ order: 'difficulty' })).toEqual(['Ode to Joy', 'Minuet in G', 'Für Elise', 'Étude 10'])
  expect(titles({ order: 'difficulty', isDescending: true })).toEqual([
    'Für Elise',
    'Minuet in G',
    'Ode to Joy',
    'Étude 10',
  ])
})

test('the last practised song comes first when the list runs down', () => {
  expect(titles({ order: 'lastPractised', isDescending: true }).slice(0, 2)).toEqual(['Ode to Joy', 'Minuet in G'])
})

test('equal songs stand in the order of their titles', () => {
  expect(titles({ order: 'metre' })).toEqual(['Étude 10', 'Für Elise', 'Minuet in G', 'Ode to Joy'])
})

test('arranging leaves the list as it was', () => {
  titles({ order: 'composer' })
  expect(songs.map(({ title }) => title)).toEqual(['Für Elise', 'Minuet in G', 'Ode to Joy', 'Étude 10'])
})

test('songs are ordered by what is mastered of them, and those nobody played come last', () => {
  const begun = card('Begun', { practisedBars: 4, masteredBars: 0 })
  const half = card('Half', { practisedBars: 8, masteredBars: 4 })
  const arranged = arrangeSongs([card('Never'), begun, half], { query: '', order: 'mastery', isDescending: true })
  expect(arranged.map(({ title }) => title)).toEqual(['Half', 'Begun', 'Never'])
})

test('filters narrow the list together with the search; an unknown level is within no range', () => {
  const find = (filters: Partial<SongFilters>, query = '') =>
    arrangeSongs(songs, { query, order: 'title', isDescending: false, filters: { ...noFilters, ...filters } }).map(
      ({ title }) => title,
    )
  expect(find({})).toHaveLength(4)
  expect(find({ owner: 'own' })).toEqual(['Étude 10'])
  expect(find({ composer: 'Ludwig van Beethoven', practice: 'never' })).toEqual(['Für Elise'])
  expect(find({ fromLevel: 4 })).toEqual(['Für Elise', 'Minuet in G'])
  expect(find({ fromLevel: 1, toLevel: 4 }, 'beethoven')).toEqual(['Ode to Joy'])
  expect(find({ key: 'Amin' })).toEqual(['Für Elise'])
  expect(find({ practice: 'unfinished' })).toEqual(['Minuet in G', 'Ode to Joy'])
  expect(find({ metre: '3/4' })).toEqual([])
})

test('typing finds the next title that begins so, without accents, round and round', () => {
  const listed = [joy, elise, own, card('Epitaph')]
  expect([0, 3, 1].map((start) => findByTyping(listed, 'e', start))).toEqual([2, 3, 2])
  expect(findByTyping(listed, 'FUR E', 0)).toBe(1)
  expect(findByTyping(listed, 'x', 0)).toBe(-1)
})
