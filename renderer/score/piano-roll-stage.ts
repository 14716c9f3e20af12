import type { Subject } from './paint-marks'
import type { Look, Stage, StageEvents } from './stage'

export interface PianoRollParts {
  readonly root: HTMLElement
  readonly subject: Subject
  readonly look: Look
  readonly events: StageEvents
}

export function createPianoRollStage(_parts: PianoRollParts): Stage {
  throw new Error('not yet')
}
