import { PIANIST_NAME, WINDOW_KEYS_NAME } from '../../shared/contract/input-names'
import { text } from '../text/text'

const ownInputs: ReadonlyMap<string, string> = new Map([
  [WINDOW_KEYS_NAME, text.review.ownInputs.windowKeys],
  [PIANIST_NAME, text.review.ownInputs.pianist],
])

/** "on Digital Piano": devices have the name that they give themselves, what is ours has one in each language. */
export function sayInput(inputName: string): string {
  return text.review.on(ownInputs.get(inputName) ?? inputName)
}
