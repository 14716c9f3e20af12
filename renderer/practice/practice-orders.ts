import type { ModeChoice } from '../../shared/contract/mode-choice'
import { extendSpan, type BarSpan } from '../score/bar-span'
import { following, modeHere, withLoopEnd } from './practice-mode'
import { stepTempo, toggleSlow } from './practice-tempo'
import type { Practice } from './use-practice'

/** This mode here, or Follow where it is chosen already. */
export function toggleMode(practice: Practice, kind: ModeChoice['kind']): void {
  chooseModeHere(practice, practice.mode.kind === kind ? 'follow_score' : kind)
}

export function chooseModeHere({ score, tempoPercent, ...practice }: Practice, kind: ModeChoice['kind']): void {
  if (score) practice.chooseMode(modeHere(kind, { score, barIndex: practice.barIndexNow(), tempoPercent }))
}

/** The click of a loop, or Metronome: a click to somebody who is followed or waited for would be nonsense. */
export function toggleClick(practice: Practice): void {
  if (practice.mode.kind === 'loop_bars') practice.setLoopClick(!practice.hasLoopClick)
  else toggleMode(practice, 'metronome')
}

export function isClickOn({ mode, hasLoopClick }: Practice): boolean {
  return mode.kind === 'metronome' || (mode.kind === 'loop_bars' && hasLoopClick)
}

export function loopBars({ chooseMode }: Practice, { firstBar, lastBar }: BarSpan): void {
  chooseMode({ kind: 'loop_bars', firstBar, lastBar })
}

export function releaseLoop({ chooseMode }: Practice): void {
  chooseMode(following)
}

/** The loop begins or ends in the bar where the student is. */
export function setLoopEndHere(practice: Practice, end: 'firstBar' | 'lastBar'): void {
  const here = practice.barIndexNow()
  const loop = practice.loop ?? { firstBar: here, lastBar: here }
  practice.chooseMode(withLoopEnd(loop, end === 'firstBar' ? { firstBar: here } : { lastBar: here }))
}

/** The nearer end of the loop, or of the bar where the student is, goes to this bar. */
export function extendLoopTo(practice: Practice, barIndex: number): void {
  const here = practice.barIndexNow()
  const span = extendSpan(practice.loop ?? { firstBar: here, lastBar: here }, [barIndex])
  if (span) loopBars(practice, span)
}

export function stepTempoBy(practice: Practice, step: 1 | -1): void {
  practice.setTempo(stepTempo(practice.tempoPercent, step))
}

export function toggleSlowTempo({ tempoPercent, setTempo }: Practice): void {
  setTempo(toggleSlow(tempoPercent))
}
