import { ChevronRight } from 'lucide-react'
import { memo, useId, useMemo, useState } from 'react'
import { explainVerdict, type Judged } from '../../shared/grade/explain-verdict'
import { text } from '../text/text'
import { sayReasons } from './say-reasons'
import { VerdictMark } from './VerdictMark'
import type { VerdictRow } from './verdict-rows'

interface VerdictLineProps {
  readonly row: VerdictRow
  readonly judged: Judged
}

const COLUMNS = Object.keys(text.review.columns).length

/** One row of the table; a click anywhere on it, or its button, opens the reasons below it. */
export const VerdictLine = memo(function VerdictLine({ row, judged }: VerdictLineProps) {
  const [isOpen, setIsOpen] = useState(false)
  const reasonsId = useId()
  const { bar, hand, written, played, verdict, timing } = row
  return (
    <>
      <tr role="row" className="verdicts__row" onClick={() => setIsOpen(!isOpen)}>
        <td role="cell">
          <button
            type="button"
            className="verdicts__open"
            aria-expanded={isOpen}
            aria-controls={isOpen ? reasonsId : undefined}
            aria-label={text.review.whyOf(bar, written === text.nothing ? played : written)}
          >
            <ChevronRight size={18} aria-hidden />
            {bar}
          </button>
        </td>
        <td role="cell">{hand}</td>
        <td role="cell">{written}</td>
        <td role="cell">{played}</td>
        <td role="cell">
          <span className="verdicts__judged">
            <VerdictMark kind={row.kind} />
            {verdict}
          </span>
        </td>
        <td role="cell">{timing}</td>
      </tr>
      {isOpen && (
        <tr id={reasonsId} role="row" className="verdicts__reasons">
          <td role="cell" colSpan={COLUMNS}>
            <Reasons judged={judged} verdictIndex={row.verdictIndex} />
          </td>
        </tr>
      )}
    </>
  )
})

function Reasons({ judged, verdictIndex }: { readonly judged: Judged; readonly verdictIndex: number }) {
  const sentences = useMemo(() => {
    const reasons = explainVerdict(judged, verdictIndex)
    return reasons ? sayReasons(judged, reasons) : []
  }, [judged, verdictIndex])
  return (
    <ul className="reasons">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}
