import type { LessonPiece, PieceRun } from '../../shared/contract/course'
import type { LessonMode } from '../../shared/curriculum/lesson-stars'
import { MASTERY_DAYS, SLOW_PERCENT, STAR_RULES } from '../../shared/curriculum/reward-rules'
import { formatAccuracy, formatList, formatPercent, formatSpread } from '../text/format'
import { text } from '../text/text'

/** What the next star of a piece asks for; null once it has them all. */
export interface StarNeeds {
  /** 1..3. */
  readonly stars: number
  /** 0..1. */
  readonly accuracy: number
  /** Of the written tempo. */
  readonly tempoPercent: number | null
  readonly timingMs: number | null
}

export function nextStarNeeds({ stars, mode }: Pick<LessonPiece, 'stars' | 'mode'>): StarNeeds | null {
  const rule = STAR_RULES[stars]
  if (!rule) return null
  const { accuracy, inTime } = rule
  return {
    stars: stars + 1,
    accuracy,
    tempoPercent: inTime && tempoFor(inTime.tempoPercent, mode),
    timingMs: inTime && inTime.timingMs,
  }
}

function tempoFor(percent: number, mode: LessonMode | null): number {
  return mode === 'slow' ? Math.round((percent * SLOW_PERCENT) / 100) : percent
}

/** What is missing for the next star, in words with numbers, and how near the student has come. */
export function sayNextStar(piece: Pick<LessonPiece, 'stars' | 'mode' | 'best' | 'threeStarDays'>): string {
  const words = text.course.nextStar
  const needs = nextStarNeeds(piece)
  if (!needs) return piece.threeStarDays >= MASTERY_DAYS ? words.mastered : words.onAnotherDay
  const { best } = piece
  const asked = sayList(needs)
  const sentence = needs.stars === 1 ? words.one(asked) : needs.stars === 2 ? words.two(asked) : words.three(asked)
  if (!best) return sentence
  const isUntold = needs.tempoPercent !== null && (best.tempoPercent === null || best.timingMs === null)
  return [sentence, words.best(sayList(best)), ...(isUntold ? [words.noTempo] : [])].join(' ')
}

function sayList({ accuracy, tempoPercent, timingMs }: PieceRun): string {
  const words = text.course.nextStar
  return formatList([
    words.accuracy(formatAccuracy(accuracy)),
    ...(tempoPercent === null ? [] : [words.tempo(formatPercent(tempoPercent))]),
    ...(timingMs === null ? [] : [words.timing(formatSpread(timingMs))]),
  ])
}
