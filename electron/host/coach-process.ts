import type { CoachCommand, CoachReply } from '../../shared/contract/coach-messages'

/**
 * Starts the process that follows and judges, and gives it the window's port for what it hears (`Heard`). Called
 * again after a crash; each shell has its own: a worker thread, or Electron's utility process.
 */
export type StartCoach = (listener: CoachListener) => CoachProcess

export interface CoachProcess {
  /** Kept in order, and kept until the process is up. */
  send(command: CoachCommand): void
  /** Ends it at once, also in the middle of work. `exited` is called in this case too. */
  stop(): Promise<void>
}

export interface CoachListener {
  replied(reply: CoachReply): void
  /** It is gone, for whatever reason. Called exactly once for each start. */
  exited(): void
}
