import type { Answer, Checked, RequestName } from '../../shared/contract/requests'
import { inputs } from '../../shared/contract/requests'
import { sentences } from './sentences'
import { isStoreBroken } from './store/store-broken'

/** One handler for each request. An expected problem is an answer with a sentence, not an exception. */
export type Handlers = {
  readonly [Name in RequestName]: (input: Checked<Name>) => Promise<Answer<Name>> | Answer<Name>
}

/** Takes anything from a window that is known to be ours, and always answers. */
export type AnswerRequest = (name: unknown, input: unknown) => Promise<Answer<RequestName>>

/**
 * The one door: an unknown name or a malformed input stops here. `onFault` is told of broken promises; the window
 * only learns that something went wrong.
 */
export function serveRequests(handlers: Handlers, onFault: (error: unknown) => void): AnswerRequest {
  return async (name, input) => {
    if (!isRequestName(name)) return refuse(sentences.unknownRequest)
    try {
      return await answer(handlers, name, input)
    } catch (error) {
      onFault(error)
      return refuse(sentenceOf(error))
    }
  }
}

export const reply = <Value>(value: Value) => ({ ok: true, reply: value }) as const
export const refuse = (sentence: string) => ({ ok: false, sentence }) as const

async function answer(handlers: Handlers, name: RequestName, input: unknown): Promise<Answer<RequestName>> {
  const checked = inputs[name].safeParse(input)
  if (!checked.success) return refuse(sentences.malformedRequest)
  // The schema of a name yields just what the handler of the same name takes.
  const handle = handlers[name] as (checkedInput: unknown) => Promise<Answer<RequestName>> | Answer<RequestName>
  return handle(checked.data)
}

function isRequestName(name: unknown): name is RequestName {
  return typeof name === 'string' && Object.hasOwn(inputs, name)
}

/** What the world broke (a full disk) comes with a sentence for the person. */
function sentenceOf(error: unknown): string {
  return isStoreBroken(error) ? error.problem.sentence : sentences.brokenPromise
}
