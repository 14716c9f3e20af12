import { ChevronRight } from 'lucide-react'
import { memo, useId, useState } from 'react'
import { text } from '../text/text'
import { OverruledMark } from './OverruledMark'
import type { Reviewed } from './reviewed'
import { VerdictMark } from './VerdictMark'
import type { VerdictRow } from './verdict-rows'
import { WhyVerdict } from './WhyVerdict'

interface VerdictLineProps {
  readonly row: VerdictRow
  readonly reviewed: Reviewed
}

const COLUMNS = Object.keys(text.review.columns).length

/** One row of the table; a click anywhere on it, or its button, opens the reasons below it. */
export const VerdictLine = memo(function VerdictLine({ row, reviewed }: VerdictLineProps) {
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
            {row.isOverruled && <OverruledMark />}
          </span>
        </td>
        <td role="cell">{timing}</td>
      </tr>
      {isOpen && (
        <tr id={reasonsId} role="row" className="verdicts__reasons">
          <td role="cell" colSpan={COLUMNS}>
            <WhyVerdict {...reviewed} verdictIndex={row.verdictIndex} />
          </td>
        </tr>
      )}
    </>
  )
})
