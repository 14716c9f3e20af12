import type { PlanItem, PlanReason } from '../../shared/contract/plan'
import { WRITTEN_PERCENT } from '../../shared/performance/session-event'
import { MOST_STARS } from '../course/say-lesson'
import { sayStudy } from '../text/say-study'
import { formatPercent } from '../text/format'
import { text } from '../text/text'

/** Why it is in the plan, in a sentence. */
export function sayWhy(reason: PlanReason): string {
  const { why } = text.plan
  switch (reason.rule) {
    case 'weak':
      return why.weak(reason.daysAgo)
    case 'dueAgain':
      return why.dueAgain(reason.daysAgo)
    case 'nextLesson':
      return why.nextLesson(reason.lessonTitle)
    case 'moreStars':
      return sayMoreStars(reason)
    case 'warmUp':
      return why.warmUp
    case 'technique':
      return reason.daysAgo === null ? why.techniqueNew : why.technique(reason.daysAgo)
    case 'reading':
      return why.reading
    case 'goOn':
      return why.goOn(reason.daysAgo)
    case 'hardestLast':
      return why.hardestLast
  }
}

/** Three stars lack nothing but another day. */
function sayMoreStars({ lessonTitle, stars }: Extract<PlanReason, { rule: 'moreStars' }>): string {
  const { why } = text.plan
  return stars < MOST_STARS ? why.moreStars(lessonTitle, stars) : why.threeStars(lessonTitle)
}

export function titleOfItem({ piece }: PlanItem): string {
  switch (piece.kind) {
    case 'song':
      return piece.song.title
    case 'study':
      return sayStudy(piece.study)
    case 'unseen':
      return text.plan.unseen
  }
}

/** "bars 5 to 8 · left hand · Loop · at 80% of the tempo"; the name of a study says its hands itself. */
export function sayItem({ piece, bars, hands, mode, tempoPercent }: PlanItem): string {
  return [
    ...(bars ? [text.modes.barsInSentence(bars.firstNumber, bars.lastNumber)] : []),
    ...(piece.kind === 'study' ? [] : [text.handsInSentence[hands]]),
    ...(mode.kind === 'follow_score' ? [] : [text.modes.names[mode.kind]]),
    ...(tempoPercent === WRITTEN_PERCENT ? [] : [text.plan.atPercent(formatPercent(tempoPercent))]),
  ].join(' · ')
}
