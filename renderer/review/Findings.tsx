import type { SessionDetail } from '../../shared/grade/session-detail'
import type { Finding } from '../../shared/grade/finding'
import type { Score } from '../../shared/music/score'
import { text } from '../text/text'
import { sayBarsInSentence } from './say-bars'
import './findings.css'

interface FindingsProps {
  readonly score: Score
  readonly detail: SessionDetail
  readonly onBar: (barIndex: number) => void
}

/** What a teacher would say of the session, and what he would keep silent about. */
export function Findings({ score, detail, onBar }: FindingsProps) {
  // The weak bars have their own place, just below.
  const findings = detail.findings.filter(({ kind }) => kind !== 'weakBars')
  const silence = saySilence(detail)
  return (
    <section className="findings">
      <h2>{text.review.findingsTitle}</h2>
      {findings.length === 0 && (
        <p>{detail.findings.length === 0 ? text.review.noFindings : text.review.onlyWeakBars}</p>
      )}
      {findings.length > 0 && (
        <ul className="findings__list">
          {findings.map((finding, index) => (
            <li key={index}>
              <FindingLine score={score} finding={finding} onBar={onBar} />
            </li>
          ))}
        </ul>
      )}
      {silence !== '' && <p className="findings__silence">{silence}</p>}
    </section>
  )
}

/** More places than this are everywhere. */
const MOST_PLACES = 3

function FindingLine({ score, finding, onBar }: Omit<FindingsProps, 'detail'> & { readonly finding: Finding }) {
  const { what, howMuch } = text.review.findings[finding.kind](finding)
  const places = finding.bars.length === 0 ? '' : sayBarsInSentence(score, finding.bars, MOST_PLACES)
  const hand = finding.hand === null || finding.kind === 'handLate' ? '' : text.handsInSentence[finding.hand]
  const words = (
    <>
      <span className="finding__what">{what}</span>
      <span className="finding__how numbers">{[howMuch, hand, places].filter(Boolean).join(' · ')}</span>
    </>
  )
  const [firstBar] = finding.bars
  if (firstBar === undefined) return <div className="finding">{words}</div>
  return (
    <button type="button" className="finding finding--placed" onClick={() => onBar(firstBar)}>
      {words}
    </button>
  )
}

/** Why there is no word about dynamics or the pedal; empty where there could be one. */
function saySilence({ dynamics, pedal }: SessionDetail): string {
  const { notJudged, dynamicsNotJudged, pedalNotJudged } = text.review
  return [
    dynamics.reason === null ? '' : dynamicsNotJudged(notJudged.dynamics[dynamics.reason]),
    pedal.reason === null ? '' : pedalNotJudged(notJudged.pedal[pedal.reason]),
  ]
    .filter(Boolean)
    .join(' ')
}
