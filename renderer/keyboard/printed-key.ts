import { text } from '../text/text'

const signsByCode: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  BracketLeft: '[',
  BracketRight: ']',
  Question: '?',
  Minus: '−',
  Equal: '=',
  Slash: '/',
  Backslash: '\\',
  Semicolon: ';',
  Quote: '’',
  Comma: ',',
  Period: '.',
  Backquote: '`',
}

/** What stands on a key, of a US keyboard where it is a letter or a sign. `Shift` is a key too. */
export function printKey(code: string): string {
  const words: Readonly<Record<string, string>> = text.keyNames
  return words[code] ?? signsByCode[code] ?? code.replace(/^(Key|Digit)/, '')
}
