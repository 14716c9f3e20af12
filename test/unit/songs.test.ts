import { beforeAll, describe, expect, test } from 'vitest'
import type { ImportedScore } from '../../electron/import/import-reply'
import { parseXml, type XmlElement } from '../../electron/import/xml-tree'
import { groupBy } from '../../shared/base/group-by'
import type { Bar } from '../../shared/music/score'
import { beatsToMs } from '../../shared/music/tempo-map'
import { catalogue, importSong, listSongFiles } from '../support/bundled-songs'

const LOWEST_KEY = 21
const HIGHEST_KEY = 108
/** Thirds of a beat are no binary fractions. */
const ROUNDING_BEATS = 1e-6
/** A major tenth, as far as a large hand reaches. Wider chords are rolled. */
const WIDEST_GRIP_SEMITONES = 16
const FINGERS = 5

test('the catalogue lists each file of the folder once', () => {
  expect(catalogue.map(({ file }) => file).sort()).toEqual([...listSongFiles()].sort())
  expect(catalogue.map(({ slug }) => `${slug}.krn`)).toEqual(catalogue.map(({ file }) => file))
})

test('the songs stand in their order, from the first tune to the sonata, and never get much easier', () => {
  expect(catalogue.map(({ order }) => order)).toEqual(catalogue.map((_, index) => index + 1))
  expect(catalogue.map(({ difficulty }) => difficulty)).toEqual(
    catalogue.map(({ difficulty }) => difficulty).toSorted((easier, harder) => easier - harder),
  )
  for (const { difficulty } of catalogue) expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]).toContain(difficulty)
})

test('each song says under which licence it is given', () => {
  expect(catalogue.map(({ licence }) => licence)).toEqual(catalogue.map(() => 'CC0-1.0'))
})

describe.each(catalogue)('$title', ({ file, hands, shortBars = [], ...entry }) => {
  let song: ImportedScore

  beforeAll(async () => {
    song = await importSong(file)
  })

  test('is imported as the catalogue describes it, without a warning', () => {
    const { title, composer, tempoBpm, timeSignature, keySignature, warnings } = song
    expect(entry).toMatchObject({ title, composer, tempoBpm, timeSignature, keySignature })
    expect(warnings).toEqual([])
  })

  test('fills every bar in every voice', () => {
    expect(unevenBars(song)).toEqual([])
  })

  test('gives each bar the length of its metre, but for a pickup and what the catalogue names', () => {
    const { bars } = song.score
    const wrong = bars.filter((bar) => Math.abs(bar.duration - barBeats(bar)) > ROUNDING_BEATS).map((bar) => bar.number)
    expect(wrong).toEqual(shortBars)
  })

  test('lies on the keys of a piano', () => {
    const pitches = song.score.notes.map(({ pitch }) => pitch)
    expect(Math.min(...pitches)).toBeGreaterThanOrEqual(LOWEST_KEY)
    expect(Math.max(...pitches)).toBeLessThanOrEqual(HIGHEST_KEY)
  })

  test('is for the hands that the catalogue names', () => {
    const needed = new Set(song.score.notes.map(({ hand }) => hand))
    expect([...needed].sort()).toEqual(hands === 'both' ? ['left', 'right'] : ['right'])
  })

  test('strikes no key twice at once with the same hand', () => {
    const strikes = song.score.notes.filter(({ isGrace }) => !isGrace)
    const keys = strikes.map(({ onset, pitch, hand }) => `${hand} ${pitch} at ${onset}`)
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  })

  test('names fingers from 1 to 5, for one note in eight at least', () => {
    const { notes } = song.score
    const fingers = notes.map(({ fingering }) => fingering).filter((fingering) => fingering !== null)
    expect(fingers.filter((finger) => !/^[1-5]$/.test(finger))).toEqual([])
    expect(fingers.length * 8).toBeGreaterThanOrEqual(notes.length)
  })

  test('is reached by two hands of five fingers: no more than five keys at once in each, over a tenth at most', () => {
    expect(wideGrips(song)).toEqual([])
  })

  test('begins with a dynamic mark', () => {
    expect(song.score.dynamics[0]?.onset).toBe(0)
  })

  test('lasts from ten seconds to three minutes at its own tempo', () => {
    const seconds = beatsToMs(song.score.tempos, song.score.end) / 1000
    expect(seconds).toBeGreaterThan(10)
    expect(seconds).toBeLessThan(180)
  })
})

test('the songs with pedal lift it as often as they press it', async () => {
  const spans = await Promise.all(
    ['gymnopedie-1.krn', 'fur-elise.krn', 'prelude-in-a.krn'].map(async (file) => {
      const { pedals } = (await importSong(file)).score
      return [file, pedals.length, pedals.every(({ onset, end }) => end > onset && end - onset <= 6)]
    }),
  )
  expect(spans).toEqual([
    ['gymnopedie-1.krn', 39, true],
    ['fur-elise.krn', 16, true],
    ['prelude-in-a.krn', 10, true],
  ])
})

/** Chords that one hand cannot strike at once. */
function wideGrips({ score }: ImportedScore): readonly string[] {
  const grips = groupBy(
    score.notes.filter(({ isGrace, isArpeggiated }) => !isGrace && !isArpeggiated),
    ({ hand, onset }) => `${hand} at ${onset}`,
  )
  return [...grips].flatMap(([where, notes]) => {
    const pitches = notes.map(({ pitch }) => pitch)
    const isWide = Math.max(...pitches) - Math.min(...pitches) > WIDEST_GRIP_SEMITONES
    return isWide || pitches.length > FINGERS ? [where] : []
  })
}

const barBeats = ({ metre }: Bar) => (metre.beats * 4) / metre.unit

function unevenBars({ mei, score }: ImportedScore): readonly string[] {
  const tree = parseXml(mei ?? '')
  if (!tree.ok) throw new Error(tree.problem)
  const durations = new Map(score.bars.map((bar) => [bar.id, bar.duration]))
  return all(tree.value, 'measure').flatMap((measure) => {
    const expected = durations.get(measure.attributes['xml:id'] ?? '') ?? 0
    const layers = all(measure, 'layer').map((layer) => layerBeats(layer, expected))
    return layers.length > 0 && layers.every((beats) => Math.abs(beats - expected) < ROUNDING_BEATS)
      ? []
      : [measure.attributes['n'] ?? 'pickup']
  })
}

function all(element: XmlElement, name: string): readonly XmlElement[] {
  return element.name === name ? [element] : element.children.flatMap((child) => all(child, name))
}

function layerBeats(element: XmlElement, wholeBar: number): number {
  if (element.name === 'mRest') return wholeBar
  if (element.attributes['grace']) return 0
  if (element.name === 'tuplet') {
    const { num, numbase } = element.attributes
    return (sumOfLayers(element, wholeBar) * Number(numbase)) / Number(num)
  }
  if (['note', 'chord', 'rest', 'space'].includes(element.name)) return beatsOf(element.attributes)
  return sumOfLayers(element, wholeBar)
}

function sumOfLayers(element: XmlElement, wholeBar: number): number {
  return element.children.reduce((sum, child) => sum + layerBeats(child, wholeBar), 0)
}

function beatsOf({ dur, dots }: Readonly<Record<string, string>>): number {
  return (4 / Number(dur)) * (2 - 0.5 ** Number(dots ?? 0))
}
