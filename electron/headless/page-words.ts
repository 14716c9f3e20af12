import { inLanguage } from '../words/spoken'

const english = {
  signedIn: 'You are signed in. You can close this tab and go back to Piano Coach.',
  notOpenedHere:
    'Piano Coach is running, but it did not open this window. Start it again, or use the address that it printed: it works once.',
}

const german = {
  signedIn: 'Du bist angemeldet. Du kannst diesen Tab schließen und zu Piano Coach zurückgehen.',
  notOpenedHere:
    'Piano Coach läuft, hat aber dieses Fenster nicht geöffnet. Starte es neu, oder nimm die Adresse, die es ausgegeben hat: Sie gilt einmal.',
}

/** What the server itself says in a browser, where there is no window of the app. */
export const pageWords = inLanguage(english, { de: german })
