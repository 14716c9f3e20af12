import type { HandChoice } from '../music/score'
import type { Study } from '../studies/study'
import type { LessonMode } from './lesson-stars'

/** A unit of the course as it is written in `resources/curriculum/course`; one source for SQLite and the cloud. */
export interface UnitSource {
  /** Names it for good: ids are made of it. */
  readonly slug: string
  readonly title: Spoken
  readonly lessons: readonly LessonSource[]
}

/** Words for the person, in each language. The data model keeps the English ones. */
export interface Spoken {
  readonly en: string
  readonly de: string
}

export interface LessonSource {
  /** Unique in the whole course. */
  readonly slug: string
  readonly title: Spoken
  /** What it teaches: one to three short paragraphs, parted by empty lines. */
  readonly description: Spoken
  readonly targetSkill: TargetSkill
  /** The pieces that its stars come from, by the slug of the library; at least one. */
  readonly songs: readonly { readonly song: string; readonly mode: LessonMode }[]
  readonly exercises: readonly ExerciseSource[]
}

export interface ExerciseSource {
  readonly type: ExerciseType
  /** Slug of a song of the library. Either this or `study`. */
  readonly song?: string
  readonly study?: Study
  readonly hands: HandChoice
  /** Printed numbers of the first and the last bar; all of it where they are left out. */
  readonly bars?: readonly [number, number]
  /** Quarter notes a minute; required for `metronome`. */
  readonly tempo?: number
  /** What to do, and what to listen for: one sentence. */
  readonly say: Spoken
}

export const exerciseTypes = ['follow_score', 'loop_bars', 'metronome'] as const
export type ExerciseType = (typeof exerciseTypes)[number]

export const targetSkills = [
  'reading',
  'rhythm',
  'timing',
  'hands together',
  'fingering',
  'articulation',
  'dynamics',
  'pedal',
  'chords',
  'scales',
  'voicing',
  'expression',
] as const
export type TargetSkill = (typeof targetSkills)[number]
