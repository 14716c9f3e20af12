import { assertNever } from '../../shared/base/assert-never'
import { text } from '../text/text'
import type { BindingProblem } from './bindings'

/** Why a key cannot be had, as a sentence. */
export function sayBindingProblem(problem: BindingProblem): string {
  switch (problem.kind) {
    case 'taken':
      return text.bindings.taken(text.help.commandNames[problem.by])
    case 'playsNote':
      return text.bindings.playsNote
    case 'reserved':
      return text.bindings.reserved
    default:
      return assertNever(problem)
  }
}
