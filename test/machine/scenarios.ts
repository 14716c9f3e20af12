import { absenceScenarios } from './absence-scenarios'
import { messageScenarios } from './message-scenarios'
import { portScenarios } from './port-scenarios'
import { playingScenarios } from './playing-scenarios'
import { rhythmScenarios } from './rhythm-scenarios'
import type { Scenario } from './scenario'
import { soundScenarios } from './sound-scenarios'
import { takeScenarios } from './take-scenarios'

/** In this order: the last ones take the sequencer away. */
export const scenarios: readonly Scenario[] = [
  ...portScenarios,
  ...messageScenarios,
  ...rhythmScenarios,
  ...playingScenarios,
  ...takeScenarios,
  ...soundScenarios,
  ...absenceScenarios,
]
