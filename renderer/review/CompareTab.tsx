import { useEffect, useMemo, useState } from 'react'
import type { SessionId } from '../../shared/base/ids'
import type { SessionDetail } from '../../shared/contract/requests'
import { attemptOf, compareAttempts, type Attempt } from '../../shared/grade/compare-takes'
import type { Score } from '../../shared/music/score'
import { historyChanges } from '../history-changes'
import { text } from '../text/text'
import { formatAccuracy, formatMoment, formatSpread } from '../text/format'
import { useNow } from '../use-now'
import { useReply } from '../use-reply'
import { HeatStrip } from './HeatStrip'
import type { Reviewed } from './reviewed'
import { sayDifference } from './say-difference'
import { barsBetween, sayBarsInSentence } from './say-bars'
import './compare.css'

const { compare: words } = text.reviewText

/** A take of this session, or the whole of a session. */
interface Choice {
  readonly key: string
  readonly label: string
  readonly sessionId: SessionId
  readonly take: number | null
}

/** Two takes of the session, or of two sessions of the song, bar by bar. */
export function CompareTab({ score, detail }: Reviewed) {
  const choices = useChoices(score, detail)
  const [chosen, setChosen] = useState<{ readonly first?: string; readonly second?: string }>({})
  const [usualFirst, usualSecond] = usualPair(choices)
  const second = choices.find(({ key }) => key === chosen.second) ?? usualSecond
  const first = choices.find(({ key }) => key === chosen.first) ?? usualFirst
  if (!first || !second) return <p className="review__quiet">{words.choose}</p>
  return (
    <section className="compare">
      <h2 className="chart__title">{words.title}</h2>
      <div className="compare__choices">
        <Chooser
          label={words.first}
          choices={choices}
          value={first.key}
          onChange={(key) => setChosen({ ...chosen, first: key })}
        />
        <Chooser
          label={words.second}
          choices={choices}
          value={second.key}
          onChange={(key) => setChosen({ ...chosen, second: key })}
        />
      </div>
      <Sides score={score} detail={detail} first={first} second={second} />
    </section>
  )
}

/** The session before against this one; without one before, the first take against the last. */
function usualPair(choices: readonly Choice[]): readonly (Choice | undefined)[] {
  const [whole] = choices
  const before = choices.find(({ sessionId }) => sessionId !== whole?.sessionId)
  if (before) return [before, whole]
  const takes = choices.filter(({ take }) => take !== null)
  return [takes[0], takes.at(-1)]
}

/** What just ended stands first, before the takes of it and earlier sessions. */
function useChoices(score: Score, { card, report }: SessionDetail): readonly Choice[] {
  const { state } = useReply('history/list', { songId: card.songId })
  const nowMs = useNow()
  return useMemo(() => {
    const { sessionId } = card
    const takes = report.takes.map(({ index, firstBar, lastBar }) => ({
      key: `take ${index}`,
      label: words.takeOf(index + 1, sayBarsInSentence(score, barsBetween(firstBar, lastBar))),
      sessionId,
      take: index,
    }))
    const cards = state.kind === 'here' ? state.reply : []
    const others = cards
      .filter((other) => other.sessionId !== sessionId && other.counts !== null)
      .map((other) => ({
        key: other.sessionId,
        label: words.whole(formatMoment(other.startedAt, nowMs)),
        sessionId: other.sessionId,
        take: null,
      }))
    const whole = { key: 'whole', label: words.thisWhole, sessionId, take: null }
    return [whole, ...others, ...(takes.length > 1 ? takes : [])]
  }, [score, card, report, state, nowMs])
}

interface ChooserProps {
  readonly label: string
  readonly choices: readonly Choice[]
  readonly value: string
  readonly onChange: (key: string) => void
}

function Chooser({ label, choices, value, onChange }: ChooserProps) {
  return (
    <label className="compare__chooser">
      <span>{label}</span>
      <select value={value} onChange={({ target }) => onChange(target.value)}>
        {choices.map(({ key, label: name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}

interface SidesProps extends Reviewed {
  readonly first: Choice
  readonly second: Choice
}

function Sides({ score, detail, first, second }: SidesProps) {
  const firstReport = useReport(detail, first)
  const secondReport = useReport(detail, second)
  const attempts = useMemo(
    () =>
      firstReport && secondReport
        ? [attemptOf(score, firstReport, first.take), attemptOf(score, secondReport, second.take)]
        : [],
    [score, firstReport, secondReport, first.take, second.take],
  )
  const [before, after] = attempts
  if (!before || !after) return <p className="review__quiet">{text.reviewText.shelf.loading}</p>
  return (
    <>
      <p className="chart__sentence" aria-live="polite">
        {sayDifference(score, compareAttempts(before, after))}
      </p>
      <HeatStrip score={score} attempt={before} name={first.label} mark={words.first} />
      <HeatStrip score={score} attempt={after} name={second.label} mark={words.second} />
      <NumbersSideBySide before={before} after={after} />
    </>
  )
}

/** The session that is looked at is here already; of another the host is asked, and again when its verdicts change. */
function useReport({ card, report }: SessionDetail, { sessionId }: Choice) {
  const isHere = sessionId === card.sessionId
  const { state, askAgain } = useReply('history/open', isHere ? undefined : { sessionId })
  useEffect(() => historyChanges.add(askAgain), [askAgain])
  if (isHere) return report
  return state.kind === 'here' && state.reply.card.sessionId === sessionId ? state.reply.report : null
}

function NumbersSideBySide({ before, after }: { readonly before: Attempt; readonly after: Attempt }) {
  const tempo = (quarters: number | null) => (quarters === null ? text.nothing : String(Math.round(quarters)))
  const rows = [
    [words.accuracy, formatAccuracy(before.accuracy), formatAccuracy(after.accuracy)],
    [words.steadiness, formatSpread(before.timingStabilityMs), formatSpread(after.timingStabilityMs)],
    [words.tempo, tempo(before.quartersPerMinute), tempo(after.quartersPerMinute)],
    [words.notes, String(before.correct), String(after.correct)],
  ]
  return (
    <table className="compare__table numbers" aria-label={words.title}>
      <thead>
        <tr>
          <td />
          <th scope="col">{words.first}</th>
          <th scope="col">{words.second}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, one, other]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{one}</td>
            <td>{other}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
