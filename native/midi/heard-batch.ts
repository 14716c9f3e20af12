import type { HeardMessage } from './midi-messages'

/** What arrives in one turn of the loop is told in one message: a burst costs the host no more than a chord. */
export interface HeardBatch {
  add(message: HeardMessage): void
  /** Forgets what was not yet told. */
  drop(): void
}

export function createHeardBatch(tell: (messages: readonly HeardMessage[]) => void): HeardBatch {
  let waiting: HeardMessage[] = []
  let isScheduled = false

  function send(): void {
    isScheduled = false
    const messages = waiting
    waiting = []
    if (messages.length > 0) tell(messages)
  }

  return {
    add: (message) => {
      waiting.push(message)
      if (isScheduled) return
      isScheduled = true
      setImmediate(send)
    },
    drop: () => {
      waiting = []
    },
  }
}
