import { useEffect, useMemo, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { OpenedSong } from '../../shared/contract/requests'
import { attemptOf } from '../../shared/grade/compare-takes'
import { createScoreView } from '../score/score-view'
import { text } from '../text/text'
import { formatMoment } from '../text/format'
import { Findings } from './Findings'
import { HeatStrip } from './HeatStrip'
import { Numbers } from './Numbers'
import type { Reviewed } from './reviewed'
import { sumUpSession } from './sum-up'
import { verdictsToRows } from './verdict-rows'
import { VerdictMark } from './VerdictMark'
import './printed-report.css'

const { print: words } = text.reviewText

interface PrintedReportProps extends Reviewed {
  readonly song: OpenedSong
  readonly onPrinted: () => void
}

/** More rows than this nobody reads on paper. Ours: four pages. */
const MOST_ROWS = 160

/** The session on paper: numbers, what a teacher would say, bars, the score with its marks, and every mistake. */
export function PrintedReport({ song, score, detail, onPrinted }: PrintedReportProps) {
  const { card, report, played } = detail
  const scoreRef = useRef<HTMLDivElement>(null)
  const [nowMs] = useState(() => Date.now())
  const isReady = usePrintedScore(scoreRef, song, detail)
  const mistakes = useMemo(
    () => verdictsToRows(score, report, played).filter(({ kind }) => kind !== 'correct'),
    [score, report, played],
  )
  const attempt = useMemo(() => attemptOf(score, report, null), [score, report])

  useEffect(() => {
    if (!isReady) return
    // A browser tells that it is done also when nothing was printed.
    window.addEventListener('afterprint', onPrinted, { once: true })
    window.print()
    return () => window.removeEventListener('afterprint', onPrinted)
  }, [isReady, onPrinted])

  return createPortal(
    <article className="printed review" aria-label={words.report(song.card.title)} data-is-ready={isReady}>
      <header className="printed__head">
        <h1>{song.card.title}</h1>
        <p>{[song.card.composer, formatMoment(card.startedAt, nowMs)].filter(Boolean).join(' · ')}</p>
      </header>
      <p className="review__sentence">{sumUpSession(score, report)}</p>
      <Numbers report={report} mode={card.mode} />
      <HeatStrip score={score} attempt={attempt} name={song.card.title} mark={text.review.strip} />
      {report.detail && <Findings score={score} detail={report.detail} onBar={() => undefined} />}
      <section className="printed__score">
        <h2>{words.score}</h2>
        <div ref={scoreRef} className="printed__pages" />
      </section>
      <section>
        <h2>{words.mistakes}</h2>
        {mistakes.length === 0 && <p>{words.none}</p>}
        <table className="printed__table numbers">
          <thead>
            <tr>
              {Object.entries(text.review.columns).map(([name, label]) => (
                <th key={name} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {mistakes.slice(0, MOST_ROWS).map((row) => (
              <tr key={row.verdictIndex}>
                <td>{row.bar}</td>
                <td>{row.hand}</td>
                <td>{row.written}</td>
                <td>{row.played}</td>
                <td>
                  <VerdictMark kind={row.kind} /> {row.verdict}
                </td>
                <td>{row.timing}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {mistakes.length > MOST_ROWS && <p>{words.more(mistakes.length - MOST_ROWS)}</p>}
      </section>
    </article>,
    document.body,
  )
}

/** As high as a hundred pages: on a stand of this height every page of the score is in view, and drawn. Ours. */
const STAND_HEIGHT_PX = 100_000
/** All pages are drawn when nothing came for so long; and nobody waits longer than this for a page that does not come. */
const QUIET_MS = 400
const LONGEST_MS = 15_000

/** A stand of its own, as wide as the paper; true when all of the score is on it. */
function usePrintedScore(
  placeRef: { readonly current: HTMLElement | null },
  song: OpenedSong,
  { report, played }: Reviewed['detail'],
): boolean {
  const [isReady, setIsReady] = useState(false)
  useEffect(() => {
    const place = placeRef.current
    if (!place) return
    place.style.height = `${song.score.isEngraved ? STAND_HEIGHT_PX : 480}px`
    const nothing = () => undefined
    const view = createScoreView(place, {
      onBarClick: nothing,
      onBarsDragged: nothing,
      onNoteClick: nothing,
      onProblem: nothing,
      isPrinted: () => true,
      keyLights: null,
    })
    view.setTheme('light')
    view.setLayout('scroll')
    let quiet = 0
    const finish = () => {
      clearTimeout(quiet)
      clearTimeout(longest)
      watching.disconnect()
      fit(place)
      setIsReady(true)
    }
    const longest = window.setTimeout(finish, LONGEST_MS)
    const wait = () => {
      clearTimeout(quiet)
      const leaves = [...place.querySelectorAll('.score-leaf')]
      const isDrawn =
        !song.score.isEngraved || (leaves.length > 0 && leaves.every((leaf) => leaf.matches('[data-drawn]')))
      if (isDrawn) quiet = window.setTimeout(finish, QUIET_MS)
    }
    const watching = new MutationObserver(wait)
    watching.observe(place, { childList: true, subtree: true, attributes: true })
    void view.open(song).then(() => {
      view.showReport(report, played)
      wait()
    })
    return () => {
      clearTimeout(quiet)
      clearTimeout(longest)
      watching.disconnect()
      view.destroy()
    }
  }, [placeRef, song, report, played])
  return isReady
}

/** The paper ends where the score does. */
function fit(place: HTMLElement): void {
  const leaves = [...place.querySelectorAll<HTMLElement>('.score-leaf')]
  const heightPx = leaves.reduce((sum, leaf) => sum + leaf.offsetHeight, 0)
  if (heightPx > 0) place.style.height = `${heightPx}px`
}
