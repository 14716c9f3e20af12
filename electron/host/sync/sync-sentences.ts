import { inLanguage } from '../../words/spoken'

type Sentences = Readonly<Record<string, string>>

/** Why the cloud refused something, for the person: what is safe, and what to do. By SQLSTATE. */
export function refusalSentence(sqlState: string): string {
  const byState: Sentences = refusals.byState
  const byClass: Sentences = refusals.byClass
  return byState[sqlState] ?? byClass[sqlState.slice(0, 2)] ?? refusals.unknown
}

const english = {
  byState: {
    '42501':
      'The cloud has this, or the song it belongs to, under another account. It is kept on this computer; if it is yours, sign in with the account it was practised in.',
    '23503':
      'The cloud does not know the song this belongs to yet. It is kept on this computer; try again after the next update.',
    '23505': 'The cloud already has something else in this place. This one is kept on this computer.',
    '54000': 'This is too large for the cloud. It is kept on this computer only.',
  },
  byClass: {
    '22': 'The cloud could not read a value in this. It is kept on this computer; an update of the app may help.',
    '23': 'The cloud finds something in this that cannot be, such as a date in the future. It is kept on this computer; check the clock of this computer, then try again.',
  },
  unknown: 'The cloud did not take this. It is kept on this computer; try again later.',
}

const german = {
  byState: {
    '42501':
      'Die Cloud hat das, oder das Stück dazu, unter einem anderen Konto. Es bleibt auf diesem Computer; gehört es dir, melde dich mit dem Konto an, in dem du es geübt hast.',
    '23503':
      'Die Cloud kennt das Stück noch nicht, zu dem das gehört. Es bleibt auf diesem Computer; versuch es nach dem nächsten Update noch einmal.',
    '23505': 'Die Cloud hat an dieser Stelle schon etwas anderes. Das hier bleibt auf diesem Computer.',
    '54000': 'Das ist zu groß für die Cloud. Es bleibt nur auf diesem Computer.',
  },
  byClass: {
    '22': 'Die Cloud konnte einen Wert darin nicht lesen. Es bleibt auf diesem Computer; vielleicht hilft ein Update der App.',
    '23': 'Für die Cloud ist darin etwas, das nicht sein kann, etwa ein Datum in der Zukunft. Es bleibt auf diesem Computer; prüf die Uhr dieses Computers und versuch es noch einmal.',
  },
  unknown: 'Die Cloud hat das nicht angenommen. Es bleibt auf diesem Computer; versuch es später noch einmal.',
}

const refusals = inLanguage(english, { de: german })
