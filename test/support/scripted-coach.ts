import type { CoachListener, StartCoach } from '../../electron/host/coach-process'
import type { CoachCommand } from '../../shared/contract/coach-messages'

/** A coach process that only writes down what it is told; the test answers and crashes in its place. */
export interface ScriptedCoach {
  readonly start: StartCoach
  /** Commands by start: one list for each process. */
  readonly commands: CoachCommand[][]
  /** The process that runs now. */
  readonly current: () => CoachListener
}

export function createScriptedCoach(): ScriptedCoach {
  const commands: CoachCommand[][] = []
  let running: CoachListener | undefined
  return {
    commands,
    current: () => running!,
    start: (listener) => {
      running = listener
      const heard: CoachCommand[] = []
      commands.push(heard)
      return {
        send: (command) => heard.push(command),
        stop: () => {
          listener.exited()
          return Promise.resolve()
        },
      }
    },
  }
}
