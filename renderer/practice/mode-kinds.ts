import type { ModeChoice } from '../../shared/contract/mode-choice'

export type ModeKind = ModeChoice['kind']

/** In the order in which a person chooses. */
export const modeKinds: readonly ModeKind[] = ['follow_score', 'metronome', 'wait', 'loop_bars']
