import type { AudioAddon } from './addon'

/** Asks the addon for one thing after the other, so that what hangs is always what was asked. */
export type AskAddon = <Answer>(work: () => Promise<Answer>, patience: Patience<Answer> | 'endless') => Promise<Answer>

export interface Patience<Answer> {
  readonly limitMs: number
  /** The answer when the sound system has worked on it for longer than the limit. */
  readonly otherwise: Answer
  /** Undoes an answer that comes after all. */
  undo?(late: Answer): void
}

/** How many times within its limit a question is looked after. Ours. */
const LOOKS = 4

export function createAskAddon(addon: AudioAddon): AskAddon {
  let last: Promise<unknown> = Promise.resolve()

  return (work, patience) => {
    const asked = last.then(() => (patience === 'endless' ? work() : answerOrGiveUp(addon, work(), patience)))
    last = asked.catch(() => undefined)
    return asked
  }
}

/** The addon measures the limit by itself: a timer alone would also run out when JavaScript was kept busy. */
function answerOrGiveUp<Answer>(
  addon: AudioAddon,
  answer: Promise<Answer>,
  patience: Patience<Answer>,
): Promise<Answer> {
  return new Promise((settle, fail) => {
    const timer = setInterval(() => {
      if (!addon.giveUpAfter(patience.limitMs)) return
      clearInterval(timer)
      settle(patience.otherwise)
      answer.then(
        (late) => patience.undo?.(late),
        () => undefined,
      )
    }, patience.limitMs / LOOKS)
    answer.then(settle, fail).finally(() => clearInterval(timer))
  })
}
