import { memo, useMemo, useState, type CSSProperties } from 'react'
import type { SessionDetail } from '../../shared/contract/requests'
import type { Score } from '../../shared/music/score'
import { text } from '../text/text'
import { Button } from '../ui/Button'
import { Choice } from '../ui/Choice'
import { Dialog } from '../ui/Dialog'
import type { Reviewed } from './reviewed'
import { ROWS_AT_ONCE, useGrowingList } from './use-growing-list'
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
  const blocks = useMemo(() => inBlocks(rows), [rows])
  const reviewed = useMemo(() => ({ score, detail }), [score, detail])
  return (
    <>
      <table className="verdicts numbers" role="table" aria-rowcount={rows.length + 1}>
        <caption className="unseen">{text.review.tableMeans}</caption>
        <thead role="rowgroup">
          <tr role="row" className="verdicts__columns">
            {Object.entries(text.review.columns).map(([name, label]) => (
              <th key={name} scope="col" role="columnheader">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        {blocks.slice(0, Math.ceil(shownCount / ROWS_AT_ONCE)).map((block, index) => (
          <Block key={index} rows={block} reviewed={reviewed} />
        ))}
      </table>
      {shownCount < rows.length && (
        <Button ref={endRef} look="quiet" className="verdicts__more" onClick={showMore}>
          {text.review.moreRows(rows.length - shownCount)}
        </Button>
      )}
    </>
  )
}

interface BlockProps {
  readonly rows: readonly VerdictRow[]
  readonly reviewed: Reviewed
}

/** Rows that are laid out together, and not at all while they are far from view. */
const Block = memo(function Block({ rows, reviewed }: BlockProps) {
  return (
    <tbody role="rowgroup" className="verdicts__block" style={{ '--rows': rows.length } as CSSProperties}>
      {rows.map((row) => (
        <VerdictLine key={row.verdictIndex} row={row} reviewed={reviewed} />
      ))}
    </tbody>
  )
})

function inBlocks(rows: readonly VerdictRow[]): readonly (readonly VerdictRow[])[] {
  const count = Math.ceil(rows.length / ROWS_AT_ONCE)
  return Array.from({ length: count }, (_, block) => rows.slice(block * ROWS_AT_ONCE, (block + 1) * ROWS_AT_ONCE))
}
