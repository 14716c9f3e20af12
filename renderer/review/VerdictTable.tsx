import { useMemo, useState } from 'react'
import type { SessionDetail } from '../../shared/contract/requests'
import type { Score } from '../../shared/music/score'
import { text } from '../text/en'
import { Button } from '../ui/Button'
import { Choice } from '../ui/Choice'
import { Dialog } from '../ui/Dialog'
import { useGrowingList } from './use-growing-list'
import { verdictsToRows, type VerdictRow } from './verdict-rows'
import { VerdictLine } from './VerdictLine'
import './verdict-table.css'

interface VerdictTableProps {
  readonly score: Score
  readonly detail: SessionDetail
}

/** What the marks on the score say, in words. */
export function VerdictTable({ score, detail }: VerdictTableProps) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <section>
      <Button onClick={() => setIsOpen(true)}>{text.review.showTable}</Button>
      <Dialog title={text.review.table} isOpen={isOpen} onClose={() => setIsOpen(false)}>
        {isOpen && <Rows score={score} detail={detail} />}
      </Dialog>
    </section>
  )
}

type Shown = 'mistakes' | 'all'
const shownOptions = (['mistakes', 'all'] as const).map((value) => ({ value, label: text.review.shown[value] }))

/** Of a long piece a person wants the mistakes first; where there are none, every note. */
function Rows({ score, detail }: VerdictTableProps) {
  const rows = useMemo(() => verdictsToRows(score, detail.report, detail.played), [score, detail])
  const mistakes = useMemo(() => rows.filter((row) => row.kind !== 'correct'), [rows])
  const [shown, setShown] = useState<Shown>(mistakes.length > 0 ? 'mistakes' : 'all')
  return (
    <>
      <div className="verdicts__choice">
        {mistakes.length > 0 && (
          <Choice label={text.review.shown.label} value={shown} options={shownOptions} onChange={setShown} />
        )}
        <p className="review__quiet">{text.review.rowsOpen}</p>
      </div>
      <Table key={shown} rows={shown === 'all' ? rows : mistakes} score={score} detail={detail} />
    </>
  )
}

function Table({ rows, score, detail }: VerdictTableProps & { readonly rows: readonly VerdictRow[] }) {
  const { shownCount, endRef, showMore } = useGrowingList(rows.length)
  const judged = useMemo(() => ({ score, report: detail.report, played: detail.played }), [score, detail])
  return (
    <>
      <table className="verdicts numbers" aria-rowcount={rows.length + 1}>
        <caption className="unseen">{text.review.tableMeans}</caption>
        <thead>
          <tr>
            {Object.entries(text.review.columns).map(([name, label]) => (
              <th key={name} scope="col" className={`verdicts__${name}`}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shownCount).map((row) => (
            <VerdictLine key={row.verdictIndex} row={row} judged={judged} />
          ))}
        </tbody>
      </table>
      {shownCount < rows.length && (
        <Button ref={endRef} look="quiet" className="verdicts__more" onClick={showMore}>
          {text.review.moreRows(rows.length - shownCount)}
        </Button>
      )}
    </>
  )
}
