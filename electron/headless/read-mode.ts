import { FASTEST_CLICK, SLOWEST_CLICK } from '../../shared/contract/limits'
import type { Result } from '../../shared/base/result'
import { failed, ok } from '../../shared/base/result'

/** A practice mode as a person names it: bars by their printed numbers. */
export type NamedMode =
  | { readonly kind: 'follow_score' }
  | { readonly kind: 'wait' }
  | { readonly kind: 'metronome'; readonly quartersPerMinute: number }
  | { readonly kind: 'loop_bars'; readonly firstBar: string; readonly lastBar: string }

interface ModeOptions {
  readonly mode?: string | undefined
  readonly bars?: string | undefined
  readonly bpm?: string | undefined
}

/** "8-10" or "8"; printed numbers may have letters. */
const BARS = /^(\w+)(?:-(\w+))?$/

/** The problem is one sentence that names what is wrong. */
export function readMode({ mode = 'follow', bars, bpm }: ModeOptions): Result<NamedMode, string> {
  if (bars !== undefined && mode !== 'loop') return failed('--bars goes with --mode loop.')
  if (bpm !== undefined && mode !== 'metronome') return failed('--bpm goes with --mode metronome.')
  switch (mode) {
    case 'follow':
      return ok({ kind: 'follow_score' })
    case 'wait':
      return ok({ kind: 'wait' })
    case 'loop':
      return readBars(bars)
    case 'metronome':
      return readTempo(bpm)
    default:
      return failed('--mode is follow, metronome, wait or loop.')
  }
}

function readBars(bars: string | undefined): Result<NamedMode, string> {
  if (bars === undefined) return failed('--mode loop needs --bars: the first and the last one, as in --bars 8-10.')
  const [, firstBar, lastBar = firstBar] = BARS.exec(bars) ?? []
  if (firstBar === undefined || lastBar === undefined) {
    return failed('--bars is one bar or two with a hyphen between them, as in 8-10.')
  }
  return ok({ kind: 'loop_bars', firstBar, lastBar })
}

function readTempo(bpm: string | undefined): Result<NamedMode, string> {
  if (bpm === undefined) return failed('--mode metronome needs --bpm: how many quarter notes the click has a minute.')
  const quartersPerMinute = Number(bpm)
  return bpm !== '' && quartersPerMinute >= SLOWEST_CLICK && quartersPerMinute <= FASTEST_CLICK
    ? ok({ kind: 'metronome', quartersPerMinute })
    : failed(`--bpm is a number from ${SLOWEST_CLICK} to ${FASTEST_CLICK}.`)
}
