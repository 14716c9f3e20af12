import { useCallback, useEffect, useState } from 'react'
import type { Asked, Replies, RequestName } from '../shared/contract/requests'
import { ask } from './bridge'

export type Asking<Reply> =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'here'; readonly reply: Reply }
  | { readonly kind: 'failed'; readonly sentence: string }

interface Replied<Reply> {
  readonly state: Asking<Reply>
  readonly askAgain: () => void
}

/**
 * Asks the host when the component appears, and again when the input changes or `occasion` is another; without an input
 * there is nothing to ask. The last reply stays while asking again.
 */
export function useReply<Name extends RequestName>(
  name: Name,
  input: Asked<Name> | undefined,
  occasion?: unknown,
): Replied<Replies[Name]> {
  const [state, setState] = useState<Asking<Replies[Name]>>({ kind: 'waiting' })
  const [round, setRound] = useState(0)
  const inputAsText = input === undefined ? null : JSON.stringify(input)

  useEffect(() => {
    if (inputAsText === null) return
    let isWanted = true
    void ask(name, JSON.parse(inputAsText) as Asked<Name>).then((answer) => {
      if (!isWanted) return
      setState(answer.ok ? { kind: 'here', reply: answer.reply } : { kind: 'failed', sentence: answer.sentence })
    })
    return () => {
      isWanted = false
    }
  }, [name, inputAsText, round, occasion])

  const askAgain = useCallback(() => setRound((last) => last + 1), [])
  return { state, askAgain }
}
