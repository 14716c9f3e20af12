import { inLanguage } from '../../words/spoken'

/** Why the cloud refused something, for the person: what is safe, and what to do. By SQLSTATE. */
export function refusalSentence(sqlState: string): string {
  const { byState, byClass, unknown } = refusals
  return byState[sqlState] ?? byClass[sqlState.slice(0, 2)] ?? unknown
}

type Sentences = Readonly<Record<string, string>>

const byState: Sentences = {
  '42501':
    'The cloud has this, or the song it belongs to, under another account. It is kept on this computer; if it is yours, sign in with the account it was practised in.',
  '23503':
    'The cloud does not know the song this belongs to yet. It is kept on this computer; try again after the next update.',
  '23505': 'The cloud already has something else in this place. This one is kept on this computer.',
  '54000': 'This is too large for the cloud. It is kept on this computer only.',
}
const byClass: Sentences = {
  '22': 'The cloud could not read a value in this. It is kept on this computer; an update of the app may help.',
  '23': 'The cloud finds something in this that cannot be, such as a date in the future. It is kept on this computer; check the clock of this computer, then try again.',
}
const unknown = 'The cloud did not take this. It is kept on this computer; try again later.'

const refusals = inLanguage({ byState, byClass, unknown })
