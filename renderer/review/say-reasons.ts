import type { OverruleKind } from '../../shared/grade/overrule'
import type { Alternative, Judged, VerdictReasons } from '../../shared/grade/explain-verdict'
import { isOrnamental } from '../../shared/grade/ornamental'
import { formatDecimal } from '../text/format'
import { text } from '../text/text'

const { reasons: say } = text.review
const { overrules } = text.reviewText
const sayOverruled: Readonly<Record<OverruleKind, string>> = {
  acceptedKey: overrules.saidAccepted,
  optionalNote: overrules.saidOptional,
  allowedKey: overrules.saidAllowed,
  unsure: overrules.saidUnsure,
}

/** Why a note was judged as it was: a few sentences, the surest first. */
export function sayReasons(judged: Judged, reasons: VerdictReasons): readonly string[] {
  const { verdict, slip } = reasons
  const written = judged.score.notes[verdict.noteIndex ?? -1]
  return [
    ...(verdict.overruled ? [sayOverruled[verdict.overruled]] : []),
    ...(slip && written ? [say.playedAs(written.name, slip.playedName, say.slip(slip.slip))] : []),
    ...sayTimes(reasons),
    ...(verdict.isUntimed ? [say.untimed] : []),
    ...(isOrnamental(verdict) && !verdict.overruled ? [say.ornamental] : []),
    ...sayAlternatives(judged, reasons),
  ]
}

function sayTimes({ verdict: { deltaMs }, expectedMs, playedMs, isInTime, toleranceMs }: VerdictReasons) {
  const times = sayMoments(expectedMs, playedMs)
  if (times === null) return []
  if (deltaMs === null) return [`${times}.`]
  const timing = (isInTime ? say.inTime : say.offTime)(Math.round(deltaMs), toleranceMs)
  return [`${times}: ${timing}.`]
}

function sayMoments(expectedMs: number | null, playedMs: number | null): string | null {
  if (expectedMs !== null && playedMs !== null) return say.expectedAndPlayed(seconds(expectedMs), seconds(playedMs))
  if (expectedMs !== null) return say.expected(seconds(expectedMs))
  return playedMs === null ? null : say.played(seconds(playedMs))
}

function sayAlternatives(judged: Judged, { verdict, alternatives }: VerdictReasons): readonly string[] {
  if (alternatives.length > 0) return alternatives.map((one) => sayAlternative(judged, verdict.kind === 'missed', one))
  if (verdict.kind === 'missed') return [say.nothingStruck]
  return verdict.kind === 'extra' ? [say.nothingWritten] : []
}

function sayAlternative({ score }: Judged, isMissed: boolean, alternative: Alternative): string {
  const { noteIndex, slip, isTaken } = alternative
  const note = score.notes[noteIndex]
  const name = note?.name ?? text.nothing
  const lateMs = Math.round(alternative.lateMs)
  if (!isMissed) {
    const bar = score.bars[note?.bar ?? -1]?.number ?? text.nothing
    return say.couldBe(name, bar, { deltaMs: lateMs, slip: slip && say.slip(slip.slip), isTaken })
  }
  return say.nearMissed(slip?.playedName ?? name, lateMs, isTaken)
}

/** To a thousandth, from the beginning of the session. */
function seconds(ms: number): string {
  return formatDecimal(ms / 1000, 3)
}
