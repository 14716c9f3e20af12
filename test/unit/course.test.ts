import { describe, expect, test } from 'vitest'
import { course } from '../../electron/host/course/course-source'
import { study } from '../../shared/contract/studies'
import { FASTEST_CLICK, SLOWEST_CLICK } from '../../shared/contract/limits'
import { type ExerciseSource, exerciseTypes, targetSkills } from '../../shared/curriculum/course'
import type { HandChoice, Score } from '../../shared/music/score'
import { catalogue, importSong } from '../support/bundled-songs'

const lessons = course.flatMap((unit) => unit.lessons)
const exercises = lessons.flatMap((lesson) => lesson.exercises.map((exercise) => ({ lesson, exercise })))
const LONGEST_TITLE = 44
const LONGEST_SENTENCE = 160

test('there are at least eight units, fifty lessons and 150 exercises, of all three types', () => {
  expect(course.length).toBeGreaterThanOrEqual(8)
  expect(lessons.length).toBeGreaterThanOrEqual(50)
  expect(exercises.length).toBeGreaterThanOrEqual(150)
  expect(new Set(exercises.map(({ exercise }) => exercise.type))).toEqual(new Set(exerciseTypes))
})

test('nothing is called the same twice', () => {
  const names = [...course.map(({ slug }) => slug), ...lessons.map(({ slug }) => slug)]
  expect(names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))).toEqual([])
  for (const list of [course, lessons]) {
    expect(new Set(list.map(({ slug }) => slug)).size).toBe(list.length)
    expect(new Set(list.map(({ title }) => title.en)).size).toBe(list.length)
    expect(new Set(list.map(({ title }) => title.de)).size).toBe(list.length)
  }
})

test('every skill is taught somewhere', () => {
  expect([...new Set(lessons.map(({ targetSkill }) => targetSkill))].sort()).toEqual([...targetSkills].sort())
})

test('the pieces get harder along the way, never by more than two steps at once', () => {
  const path = lessons.map(({ songs }) => Math.max(...songs.map(({ song }) => difficultyOf(song))))
  const hardest = path.map((_, index) => Math.max(...path.slice(0, index + 1)))
  expect(path.filter((difficulty, index) => difficulty < (hardest[index] ?? 0) - 2)).toEqual([])
  expect(hardest.filter((difficulty, index) => difficulty > (hardest[index - 1] ?? 1) + 1)).toEqual([])
})

describe.each(lessons)('$slug', ({ title, description, songs, exercises: ofLesson }) => {
  test('says in both languages what it teaches', () => {
    for (const words of [title, description, ...ofLesson.map(({ say }) => say)]) {
      expect(words.en.trim()).toBe(words.en)
      expect(words.de.trim()).toBe(words.de)
      expect(words.de).not.toBe(words.en === 'Arabesque' || words.en === 'Für Elise' ? '' : words.en)
    }
    expect(Math.max(title.en.length, title.de.length)).toBeLessThanOrEqual(LONGEST_TITLE)
    expect(description.en.split('\n\n').length).toBe(description.de.split('\n\n').length)
    expect(description.en.length).toBeGreaterThan(120)
    for (const { say } of ofLesson) {
      expect(Math.max(say.en.length, say.de.length)).toBeLessThanOrEqual(LONGEST_SENTENCE)
    }
  })

  test('has a piece for its stars, and at least three exercises', () => {
    expect(songs.length).toBeGreaterThan(0)
    expect(ofLesson.length).toBeGreaterThanOrEqual(3)
  })

  test('asks each piece for hands that have something to play in it', async () => {
    for (const { song, mode } of songs) {
      const hands = mode === 'hands_left' ? 'left' : mode === 'hands_right' ? 'right' : 'both'
      expect(hasNotes(await scoreOf(song), hands, null)).toBe(true)
    }
  })
})

describe.each(exercises.map(({ lesson, exercise }, index) => ({ name: `${lesson.slug} ${index}`, exercise })))(
  'exercise $name',
  ({ exercise }) => {
    const { type, song, bars, tempo, hands } = exercise

    test('is for a song of the library or for a study', () => {
      expect([song === undefined, exercise.study === undefined].filter(Boolean)).toHaveLength(1)
      if (exercise.study) {
        expect(study.safeParse(exercise.study).success).toBe(true)
        expect(exercise.study.hands).toBe(hands)
      }
    })

    test('has what its type needs', () => {
      if (type === 'loop_bars') expect(bars).toBeDefined()
      if (type === 'metronome') expect(tempo).toBeDefined()
      if (tempo !== undefined) {
        expect(tempo).toBeGreaterThanOrEqual(SLOWEST_CLICK)
        expect(tempo).toBeLessThanOrEqual(FASTEST_CLICK)
      }
    })

    test('names bars that are there, with notes for its hands, and no tempo above the written one', async () => {
      if (song === undefined) return
      const score = await scoreOf(song)
      expect(missingBars(score, exercise)).toEqual([])
      expect(hasNotes(score, hands, bars ?? null)).toBe(true)
      if (tempo !== undefined) expect(tempo).toBeLessThanOrEqual(score.tempos[0]?.quartersPerMinute ?? 0)
    })
  },
)

const scores = new Map<string, Promise<Score>>()

function scoreOf(slug: string): Promise<Score> {
  const known = scores.get(slug) ?? importSong(`${slug}.krn`).then(({ score }) => score)
  scores.set(slug, known)
  return known
}

function difficultyOf(slug: string): number {
  const entry = catalogue.find((known) => known.slug === slug)
  if (!entry) throw new Error(`${slug} is no song of the library`)
  return entry.difficulty
}

function missingBars({ bars }: Score, { bars: asked }: ExerciseSource): readonly number[] {
  const numbers = new Set(bars.map(({ number }) => number))
  return (asked ?? []).filter((number) => !numbers.has(String(number)))
}

function hasNotes({ notes, bars }: Score, hands: HandChoice, asked: readonly [number, number] | null): boolean {
  return notes.some(({ hand, bar }) => {
    const number = Number(bars[bar]?.number)
    const isInside = asked === null || (number >= asked[0] && number <= asked[1])
    return isInside && (hands === 'both' || hand === hands)
  })
}
