import { useMemo, useState } from 'react'
import type { Score } from '../../shared/music/score'
import type { SessionDetail } from '../../shared/contract/requests'
import { text } from '../text/en'
import { Button } from '../ui/Button'
import { Choice } from '../ui/Choice'
import { Dialog } from '../ui/Dialog'
import { VerdictMark } from './VerdictMark'
import { verdictsToRows, type VerdictRow } from './verdict-rows'

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

const { columns } = text.review

type Shown = 'mistakes' | 'all'
const shownOptions = (['mistakes', 'all'] as const).map((value) => ({ value, label: text.review.shown[value] }))

/** Of a long piece a person wants the mistakes first; where there are none, every note. */
function Rows({ score, detail }: VerdictTableProps) {
  const rows = useMemo(() => verdictsToRows(score, detail.report, detail.played), [score, detail])
  const mistakes = rows.filter((row) => row.kind !== 'correct')
  const [shown, setShown] = useState<Shown>(mistakes.length > 0 ? 'mistakes' : 'all')
  return (
    <>
      {mistakes.length > 0 && (
        <Choice label={text.review.shown.label} value={shown} options={shownOptions} onChange={setShown} />
      )}
      <Table rows={shown === 'all' ? rows : mistakes} />
    </>
  )
}

function Table({ rows }: { readonly rows: readonly VerdictRow[] }) {
  return (
    <table className="verdicts numbers">
      <caption className="unseen">{text.review.tableMeans}</caption>
      <thead>
        <tr>
          {Object.entries(columns).map(([name, label]) => (
            <th key={name} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <Row key={index} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ row }: { readonly row: VerdictRow }) {
  return (
    <tr>
      <td>{row.bar}</td>
      <td>{row.hand}</td>
      <td>{row.written}</td>
      <td>{row.played}</td>
      <td>
        <span className="verdicts__verdict">
          <VerdictMark kind={row.kind} />
          {row.verdict}
        </span>
      </td>
      <td>{row.timing}</td>
    </tr>
  )
}
