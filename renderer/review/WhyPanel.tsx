import { ChevronLeft, ChevronRight, X } from 'lucide-react'
import { useEffect, useMemo, useRef } from 'react'
import { text } from '../text/text'
import { IconButton } from '../ui/Button'
import { OverruledMark } from './OverruledMark'
import type { Reviewed } from './reviewed'
import { verdictsToRows } from './verdict-rows'
import { VerdictMark } from './VerdictMark'
import { WhyVerdict } from './WhyVerdict'
import './why.css'

const { why } = text.reviewText

interface WhyPanelProps extends Reviewed {
  readonly verdictIndex: number
  /** It was opened by the keyboard, which goes on here. */
  readonly takesFocus: boolean
  readonly onChoose: (verdictIndex: number) => void
  readonly onClose: () => void
}

/** The note that was clicked: what was written and played, and why it was judged so. Arrow keys go on to the next. */
export function WhyPanel({ score, detail, verdictIndex, takesFocus, onChoose, onClose }: WhyPanelProps) {
  const panelRef = useRef<HTMLElement>(null)
  const { report, played } = detail
  const rows = useMemo(() => verdictsToRows(score, report, played), [score, report, played])
  const place = rows.findIndex((row) => row.verdictIndex === verdictIndex)
  const row = rows[place]
  useEffect(() => {
    if (takesFocus) panelRef.current?.focus()
  }, [takesFocus])
  if (!row) return null

  const go = (step: number) => {
    const next = rows[place + step]
    if (next) onChoose(next.verdictIndex)
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (step === undefined && event.key !== 'Escape') return
    event.preventDefault()
    if (step === undefined) onClose()
    else go(step)
  }
  return (
    <section ref={panelRef} className="why" aria-label={why.region} tabIndex={-1} onKeyDown={onKeyDown}>
      <header className="why__head">
        <VerdictMark kind={row.kind} />
        <h2 className="why__title" aria-live="polite">
          {why.note(row.bar, row.written === text.nothing ? row.played : row.written)}
          <span className="why__verdict">
            {row.verdict}
            {row.isOverruled && <OverruledMark />}
          </span>
        </h2>
        <IconButton
          label={why.previous}
          icon={<ChevronLeft size={20} aria-hidden />}
          disabled={place === 0}
          onClick={() => go(-1)}
        />
        <IconButton
          label={why.next}
          icon={<ChevronRight size={20} aria-hidden />}
          disabled={place === rows.length - 1}
          onClick={() => go(1)}
        />
        <IconButton label={why.close} icon={<X size={20} aria-hidden />} onClick={onClose} />
      </header>
      <WhyVerdict score={score} detail={detail} verdictIndex={verdictIndex} />
    </section>
  )
}
