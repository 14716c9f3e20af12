import type { Difference } from '../../shared/grade/compare-takes'
import type { Score } from '../../shared/music/score'
import { text } from '../text/text'
import { formatList } from '../text/format'
import { sayBarsInSentence } from './say-bars'

const { compare: words } = text.reviewText

/** More places than this are everywhere. */
const MOST_PLACES = 6

/** What is better and what is not, in one or two sentences. */
export function sayDifference(score: Score, difference: Difference): string {
  const { betterBars, worseBars } = difference
  const parts = [sayAccuracy(difference), saySteadiness(difference), sayTempo(difference)].filter(Boolean)
  return [
    parts.length === 0 ? '' : words.sentence(formatList(parts)),
    betterBars.length === 0 ? '' : words.better(sayBarsInSentence(score, betterBars, MOST_PLACES)),
    worseBars.length === 0 ? '' : words.worse(sayBarsInSentence(score, worseBars, MOST_PLACES)),
  ]
    .filter(Boolean)
    .join(' ')
}

function sayAccuracy({ accuracy }: Difference): string {
  if (accuracy === null) return ''
  const points = Math.round(accuracy * 100)
  if (points === 0) return words.accuracySame
  return points > 0 ? words.accuracyUp(String(points)) : words.accuracyDown(String(-points))
}

function saySteadiness({ steadierByMs }: Difference): string {
  if (steadierByMs === null) return ''
  const ms = Math.round(steadierByMs)
  if (ms === 0) return words.asSteady
  return ms > 0 ? words.steadier(ms) : words.looser(-ms)
}

function sayTempo({ fasterBy }: Difference): string {
  if (fasterBy === null) return ''
  const percent = Math.round(fasterBy * 100)
  if (percent === 0) return words.sameTempo
  return percent > 0 ? words.faster(percent) : words.slower(-percent)
}
