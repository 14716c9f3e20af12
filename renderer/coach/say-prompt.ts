import { assertNever } from '../../shared/base/assert-never'
import type { BarSpan, CoachAdvice, CoachError } from '../../shared/coach/coach-prompt'
import type { Score } from '../../shared/music/score'
import { barsBetween, sayBarsInSentence } from '../review/say-bars'
import { formatPercent } from '../text/format'
import { text } from '../text/text'

/** A prompt as one or two short sentences: "Bar 9, left hand: F♯ played as F, three times. Loop bars 8–10 at 70%?" */
export function sayPrompt(advice: CoachAdvice, score: Score, isApplied = false): string {
  const { coach } = text
  const { rule, numbers, action } = advice
  const accuracy = formatPercent(numbers.accuracyPercent ?? 0)
  const percent = percentOf(advice)
  switch (rule) {
    case 'twoFailures':
      return `${sayTrouble(advice, score)} ${coach.loop(sayAction(advice, score), percent)}`
    case 'cleanLoop': {
      const bar = action.kind === 'release' ? numberOf(score, action.barIndex) : ''
      return (isApplied ? coach.applied : coach).goOn(numbers.passes ?? 0, bar)
    }
    case 'oneHand':
      return `${coach.aboutHand(text.handsInSentence[advice.hand ?? 'both'], sayError(advice))} ${coach.oneHand}`
    case 'enoughForNow':
      return coach.leave(numbers.passes ?? 0)
    case 'tooFast':
      return coach.tooFast(accuracy, numbers.failures ?? 0, percent)
    case 'rampDown':
      return (isApplied ? coach.applied : coach).slower(accuracy, percent)
    case 'rampUp':
      return (isApplied ? coach.applied : coach).faster(percent)
    case 'targetVisit':
      return (isApplied ? coach.applied : coach).visit(percent)
    case 'targetVisitOver':
      return (isApplied ? coach.applied : coach).visitOver(percent)
    case 'rotateSpots':
      return coach.rotate(sayAction(advice, score))
    case 'endOnHardest':
      return coach.hardest(sayAction(advice, score))
    case 'longPractice':
      return coach.rest(numbers.minutes ?? 0, action.kind === 'rest' ? action.minutes : 1)
    default:
      return assertNever(rule)
  }
}

/** Why it was said, for whoever reads it afterwards. */
export function sayReason({ rule, numbers }: CoachAdvice): string {
  const { why } = text.coach.said
  const accuracy = formatPercent(numbers.accuracyPercent ?? 0)
  const from = formatPercent(numbers.fromPercent ?? 100)
  switch (rule) {
    case 'twoFailures':
      return why.twoFailures(numbers.failures ?? 0, accuracy)
    case 'cleanLoop':
      return why.cleanLoop(numbers.passes ?? 0)
    case 'oneHand':
      return why.oneHand(numbers.failures ?? 0)
    case 'enoughForNow':
      return why.enoughForNow(numbers.passes ?? 0, accuracy)
    case 'tooFast':
    case 'rampDown':
      return why[rule](accuracy, from)
    case 'rampUp':
      return why.rampUp(from)
    case 'longPractice':
      return why.longPractice(numbers.minutes ?? 0)
    case 'targetVisit':
    case 'targetVisitOver':
    case 'rotateSpots':
    case 'endOnHardest':
      return why[rule]
    default:
      return assertNever(rule)
  }
}

function sayTrouble(advice: CoachAdvice, score: Score): string {
  const bars = advice.bars ? sayBarsInSentence(score, indicesOf(advice.bars)) : ''
  const hand = advice.hand === null ? null : text.handsInSentence[advice.hand]
  return text.coach.about(bars, hand, sayError(advice))
}

function sayError({ error, numbers }: CoachAdvice): string {
  const { errors } = text.coach
  if (!error) return errors.some(numbers.failures ?? 0)
  const { written, played } = withoutOctave(error)
  const { kind, times } = error
  if (kind === 'wrongPitch') return errors.wrongPitch(written, played, times)
  return kind === 'missed' ? errors.missed(written, times) : errors.extra(played, times)
}

const OCTAVE = /-?\d+$/

/** In one octave the letters say enough: "F♯ played as F". */
function withoutOctave({ written, played }: CoachError): { readonly written: string; readonly played: string } {
  const names = { written: written ?? '', played: played ?? '' }
  const octaveOf = (name: string) => OCTAVE.exec(name)?.[0]
  const isElsewhere = written !== null && played !== null && octaveOf(written) !== octaveOf(played)
  if (isElsewhere) return names
  return { written: names.written.replace(OCTAVE, ''), played: names.played.replace(OCTAVE, '') }
}

function sayAction({ action }: CoachAdvice, score: Score): string {
  return action.kind === 'loop' ? sayBarsInSentence(score, indicesOf(action)) : ''
}

function percentOf({ action }: CoachAdvice): string {
  if (action.kind === 'tempo') return formatPercent(action.percent)
  return action.kind === 'loop' ? formatPercent(action.tempoPercent) : ''
}

function indicesOf({ firstBar, lastBar }: BarSpan): readonly number[] {
  return barsBetween(firstBar, lastBar)
}

function numberOf({ bars }: Score, barIndex: number): string {
  return bars[barIndex]?.number ?? text.nothing
}
