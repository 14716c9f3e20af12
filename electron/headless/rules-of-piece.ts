import type { Result } from '../../shared/base/result'
import { failed, ok } from '../../shared/base/result'
import type { ModeChoice } from '../../shared/contract/mode-choice'
import type { SessionRules } from '../../shared/follow/session-rules'
import type { HandChoice, Score } from '../../shared/music/score'
import { rulesOfChoice } from '../host/rules-of-choice'
import type { NamedMode } from './read-mode'

/** The rules of a mode on a score. The problem is a sentence without the name of the file. */
export function rulesOfPiece(
  score: Score,
  { hands, mode }: { readonly hands: HandChoice; readonly mode: NamedMode },
): Result<SessionRules, string> {
  if (mode.kind !== 'loop_bars') return ok(rulesOfChoice(score, { hands, barIndex: 0, mode }))
  const firstBar = barAfter(score, mode.firstBar, 0)
  if (firstBar === null) return failed(`There is no bar ${mode.firstBar}.`)
  const lastBar = barAfter(score, mode.lastBar, firstBar)
  if (lastBar === null) return failed(`There is no bar ${mode.lastBar} after bar ${mode.firstBar}.`)
  const choice: ModeChoice = { kind: 'loop_bars', firstBar, lastBar }
  return ok(rulesOfChoice(score, { hands, barIndex: firstBar, mode: choice }))
}

/** The first bar with this printed number from an index on. */
function barAfter({ bars }: Score, number: string, from: number): number | null {
  return bars.find((bar) => bar.index >= from && bar.number === number)?.index ?? null
}
