import { useState } from 'react'
import type { Answer, Asked, RequestName } from '../shared/contract/requests'
import { ask } from './bridge'

interface Order<Name extends RequestName> {
  readonly isRunning: boolean
  /** Why the last one failed, as a sentence; null while none did. */
  readonly problem: string | null
  readonly send: (input: Asked<Name>) => Promise<Answer<Name>>
  /** The person has read it, or begins anew. */
  readonly forgetProblem: () => void
}

/** A request that the person orders by a button: whether it is on its way, and what went wrong. */
export function useOrder<Name extends RequestName>(name: Name): Order<Name> {
  const [isRunning, setIsRunning] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const send = async (input: Asked<Name>) => {
    setIsRunning(true)
    setProblem(null)
    const answer = await ask(name, input)
    setIsRunning(false)
    if (!answer.ok) setProblem(answer.sentence)
    return answer
  }
  return { isRunning, problem, send, forgetProblem: () => setProblem(null) }
}
