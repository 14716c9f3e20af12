import { beforeAll, describe, expect, test } from 'vitest'
import type { SongId } from '../../shared/base/ids'
import { pitch } from '../../shared/base/units'
import type { Score } from '../../shared/music/score'
import { areTwins, SIMILAR, similarity } from '../../shared/plan/passage-profile'
import { scheduleOf } from '../../shared/plan/schedule'
import { formOf, type SongForm } from '../../shared/plan/song-form'
import { importSong } from '../support/bundled-songs'
import { planSession, songNumbered, TODAY } from '../support/plan-room'

const SONGS = [
  'au-clair-de-la-lune',
  'ode-to-joy',
  'minuet-in-g',
  'prelude-in-c',
  'gymnopedie-1',
  'fur-elise',
  'arabesque',
  'sonatina-op-36-no-1',
] as const
type Slug = (typeof SONGS)[number]
const scores = new Map<Slug, Score>()
const forms = new Map<Slug, SongForm>()

beforeAll(async () => {
  for (const slug of SONGS) {
    const { score } = await importSong(`${slug}.krn`)
    scores.set(slug, score)
    forms.set(slug, formOf(score))
  }
})

const spotsOf = (slug: Slug) => forms.get(slug)?.spots ?? []
const named = (slug: Slug) => spotsOf(slug).map(({ firstNumber, lastNumber }) => `${firstNumber}-${lastNumber}`)

function alike(slug: Slug, one: string, other: string, otherSlug: Slug = slug): number {
  const [first, second] = [spotsOf(slug)[named(slug).indexOf(one)], spotsOf(otherSlug)[named(otherSlug).indexOf(other)]]
  if (!first || !second) throw new Error('No such spot')
  return similarity(first.profile, second.profile)
}

describe('a song is cut into spots', () => {
  test('of four bars, where its phrases begin', () => {
    expect(named('minuet-in-g')).toEqual(['1-4', '5-8', '9-12', '13-16', '17-20', '21-24', '25-28', '29-32'])
  })

  test('the pickup goes with the bar after it, and no bar is left alone', () => {
    expect(named('fur-elise')).toEqual(['0-4', '5-8', '9-12', '13-16', '17-19', '20-22'])
  })

  test('a repeated bar lies in the spot of its first time', () => {
    const { spotOfBar = [], spots = [] } = forms.get('minuet-in-g') ?? {}
    expect(spotOfBar).toHaveLength(64)
    expect(spotOfBar.slice(0, 16)).toEqual(spotOfBar.slice(16, 32))
    expect(spots).toHaveLength(8)
  })

  test.each(SONGS)('each bar of %s lies in one spot of at most four bars and a pickup', (slug) => {
    const { spotOfBar = [], spots = [] } = forms.get(slug) ?? {}
    const score = scores.get(slug)
    expect(spotOfBar.filter((spot) => !spots[spot])).toEqual([])
    for (const { firstBar, lastBar } of spots) {
      const bars = score?.bars.slice(firstBar, lastBar + 1) ?? []
      const full = bars.filter(({ duration, metre }) => duration >= (metre.beats * 4) / metre.unit)
      expect(full.length).toBeLessThanOrEqual(4)
      // Only its first bar begins a section.
      expect(bars.slice(1).filter(({ startsSection, index }) => startsSection && index > 1)).toEqual([])
    }
  })
})

describe('what is alike in real songs', () => {
  test('a phrase that returns is the same, and one that returns with another end is similar', () => {
    expect(alike('au-clair-de-la-lune', '1-4', '13-16')).toBe(1)
    expect(alike('ode-to-joy', '1-4', '5-8')).toBeGreaterThan(0.9)
    expect(alike('fur-elise', '0-4', '5-8')).toBeGreaterThan(SIMILAR)
    expect(alike('minuet-in-g', '1-4', '9-12')).toBeGreaterThan(SIMILAR)
  })

  test('one figure over other harmonies is similar', () => {
    expect(alike('prelude-in-c', '1-4', '5-8')).toBeGreaterThan(SIMILAR)
  })

  test('another idea of the same piece is not', () => {
    expect(alike('minuet-in-g', '1-4', '17-20')).toBeLessThan(SIMILAR)
    expect(alike('fur-elise', '5-8', '9-12')).toBeLessThan(SIMILAR)
    expect(alike('gymnopedie-1', '1-4', '5-8')).toBeLessThan(SIMILAR)
  })

  test('no spot of one song is similar to one of another', () => {
    const all = SONGS.flatMap((slug) => spotsOf(slug).map((spot, index) => ({ slug, index, ...spot })))
    const pairs = all.flatMap((one, i) => all.slice(i + 1).map((other) => ({ one, other })))
    const across = pairs.filter(({ one, other }) => one.slug !== other.slug)
    expect(across.length).toBeGreaterThan(800)
    expect(across.filter(({ one, other }) => similarity(one.profile, other.profile) >= SIMILAR - 0.1)).toEqual([])
  })

  test('the same passage in another key is alike, and no twin', () => {
    const score = scores.get('minuet-in-g')
    if (!score) throw new Error('No such song')
    const higher = formOf({ ...score, notes: score.notes.map((note) => ({ ...note, pitch: pitch(note.pitch + 2) })) })
    for (const [index, { profile }] of spotsOf('minuet-in-g').entries()) {
      const counterpart = higher.spots[index]?.profile
      if (!counterpart) throw new Error('No such spot')
      expect(similarity(profile, counterpart)).toBe(1)
      expect(areTwins(profile, counterpart)).toBe(false)
    }
  })
})

describe('what history makes of spots', () => {
  const song = songNumbered(1)
  const books = {
    formOf: (_: SongId) => forms.get('minuet-in-g'),
    studyOf: () => null,
    skillsOf: () => [],
    skillOfExercise: () => undefined,
  }
  const first = { playedBars: [0, 1, 2, 3] }

  test('a spot is known once half of it was played', () => {
    const { spots } = scheduleOf([planSession(song, 3, { playedBars: [0, 1, 2, 3, 4], cleanBars: [] })], books)
    expect(spots.map(({ spot }) => spot)).toEqual([0])
  })

  test('a day is one review, however often it was played', () => {
    const once = scheduleOf([planSession(song, 3, first)], books)
    const often = scheduleOf(
      [1, 2, 3, 4].map(() => planSession(song, 3, first)),
      books,
    )
    expect(often).toEqual(once)
  })

  test('a date that comes again after a flight to the west is no review of its own', () => {
    const flown = [planSession(song, 3, first), planSession(song, 2, first)]
    expect(scheduleOf([...flown, planSession(song, 3, first)], books).spots.map(({ memory }) => memory)).toEqual(
      scheduleOf(flown, books).spots.map(({ memory }) => memory),
    )
  })

  test('a weak bar brings its spot back the next day, the other spots later', () => {
    const { spots } = scheduleOf([planSession(song, 3, { weakBars: [6] })], books)
    expect(spots.map(({ memory }) => memory.dueDay - memory.lastDay)).toEqual([2, 1])
  })

  test('a bar that failed in the repeat is not clean', () => {
    const bars = [0, 1, 2, 3, 16, 17, 18, 19]
    const failed = { playedBars: bars, cleanBars: bars.slice(0, -1), accuracy: 0.9 }
    const [spot] = scheduleOf([planSession(song, 3, failed)], books).spots
    expect(spot?.memory.lastRating).toBe('hard')
    expect(spot?.memory.lastDay).toBe(TODAY - 3)
  })

  test('it is practised with the hands of the last time', () => {
    const hands = scheduleOf([planSession(song, 3, first), planSession(song, 2, { ...first, hands: 'left' })], books)
    expect(hands.spots.map((spot) => spot.hands)).toEqual(['left'])
  })

  test('what was read at sight is nobody’s to keep, another study is a technique', () => {
    const study = { key: 'Dmaj', metre: '4/4', hands: 'both', level: 3, variant: 0 } as const
    const of = (kind: 'scale' | 'sightReading') =>
      scheduleOf([planSession(song, 3)], { ...books, studyOf: () => ({ ...study, kind }) })
    expect(of('sightReading')).toEqual({ spots: [], techniques: [], skills: [] })
    expect(of('scale').techniques).toMatchObject([{ study: { kind: 'scale', key: 'Dmaj' } }])
    expect(of('scale').spots).toEqual([])
  })
})
