import { useMemo } from 'react'
import { explainVerdict } from '../../shared/grade/explain-verdict'
import { overruleChoices } from '../../shared/grade/overrule-choices'
import type { PlayedNote } from '../../shared/performance/played-note'
import { text } from '../text/text'
import { Button } from '../ui/Button'
import { overrule, takeBack } from './overrule-orders'
import type { Reviewed } from './reviewed'
import { ruleBehind } from './rule-behind'
import { sayReasons } from './say-reasons'
import './why.css'

const { why, overrules: words } = text.reviewText

interface WhyVerdictProps extends Reviewed {
  /** Index into `SessionReport.verdicts`. */
  readonly verdictIndex: number
}

/** Why a note was judged so, in a few sentences, and what the student can say against it. */
export function WhyVerdict(reviewed: WhyVerdictProps) {
  const { score, detail, verdictIndex } = reviewed
  const { report, played } = detail
  const verdict = report.verdicts[verdictIndex]
  const sentences = useMemo(() => {
    const judged = { score, report, played }
    const reasons = explainVerdict(judged, verdictIndex)
    return reasons ? sayReasons(judged, reasons) : []
  }, [score, report, played, verdictIndex])
  if (!verdict) return null
  const touch = sayTouch(played[verdict.playedIndex ?? -1])
  return (
    <>
      <ul className="reasons">
        {[...sentences, ...touch].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <Say {...reviewed} />
    </>
  )
}

function sayTouch(key: PlayedNote | undefined): readonly string[] {
  if (!key) return []
  const { velocity, releaseMs, onsetMs } = key
  const said = [
    velocity === null ? '' : why.velocity(velocity),
    releaseMs === null ? '' : why.held(Math.round(releaseMs - onsetMs)),
  ]
  return said.some(Boolean) ? [said.filter(Boolean).join(' ')] : []
}

function Say(reviewed: WhyVerdictProps) {
  const { score, detail, verdictIndex } = reviewed
  const { report, played, card } = detail
  const verdict = report.verdicts[verdictIndex]
  const rule = verdict && ruleBehind(reviewed, verdict)
  const choices = useMemo(
    () => (verdict ? overruleChoices({ sessionId: card.sessionId, score, report, played }, verdict) : []),
    [verdict, card.sessionId, score, report, played],
  )
  if (rule)
    return (
      <div className="why__say">
        <Button look="plain" onClick={() => void takeBack(card, rule.id)}>
          {words.undo}
        </Button>
      </div>
    )
  if (choices.length === 0) return null
  return (
    <div className="why__say" role="group" aria-label={words.say}>
      <span className="why__label" aria-hidden>
        {words.say}
      </span>
      {choices.map((choice) => (
        <Button key={choice.kind} look="plain" onClick={() => void overrule(card, choice)}>
          {words[choice.kind]}
        </Button>
      ))}
    </div>
  )
}
