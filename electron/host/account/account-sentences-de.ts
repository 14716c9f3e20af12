/** What the account part of the host says to people, in German. */
export const german = {
  noProject:
    'Diese Ausgabe von Piano Coach hat keine Cloud zum Anmelden. Es läuft alles ohne sie; für ein eigenes Supabase-Projekt gib seine Adresse und seinen Schlüssel in den Einstellungen ein.',
  signedInAlready: 'Du bist schon angemeldet. Melde dich zuerst ab, um ein anderes Konto zu benutzen.',
  notSignedIn: 'Du bist nicht angemeldet. Alles, was du übst, bleibt auf diesem Computer.',
  signOutFirst: 'Melde dich zuerst ab: Solange ein Konto offen ist, lässt sich die Cloud nicht wechseln.',
  noLinkAwaited:
    'Dieser Link gehört zu keiner Anmeldung, die auf diesem Computer begonnen wurde. Fordere hier einen neuen an und nimm den.',
  noCodeInLink:
    'Das ist kein Link zum Anmelden. Kopiere den ganzen Link aus der E-Mail, von https bis zum letzten Zeichen.',
  linkRefused: (reason: string) =>
    `Die Anmeldung wurde nicht abgeschlossen („${reason}“). Nichts wurde verändert. Fordere einen neuen Link an und versuch es noch einmal.`,
  cannotOpenBrowser:
    'Der Browser ließ sich nicht öffnen. Nichts wurde verändert. Melde dich stattdessen mit E-Mail und Passwort an.',
  passwordToDelete:
    'Um das Konto zu löschen, gib sein Passwort ein. Bei einem Konto ohne Passwort: Melde dich ab, melde dich mit einem Link wieder an, und lösch es innerhalb von zehn Minuten.',
  notDeleted:
    'Das Konto wurde nicht gelöscht: Weder hier noch in der Cloud hat sich etwas geändert. Versuch es später noch einmal.',
  switching: 'Die Bibliothek wird gerade gewechselt. Versuch es gleich noch einmal.',
  keptForNow:
    'Dieser Computer hat keinen sicheren Ort für Passwörter, darum fragt Piano Coach bei jedem Start nach deiner Anmeldung. Was du übst, bleibt gespeichert.',
  tokensNotKept:
    'Die Anmeldung ließ sich auf diesem Computer nicht speichern, darum fragt Piano Coach vielleicht noch einmal danach. Was du übst, bleibt gespeichert.',
  noteDamaged:
    'Die Notiz, welches Konto offen war, war beschädigt und wurde beiseitegelegt. Deine Stücke und Sitzungen sind sicher. Melde dich neu an, um die deines Kontos zu sehen.',
  cannotKeep: (folder: string) =>
    `Der Datenträger hat eine Änderung nicht angenommen (${folder}), darum wurde nichts verändert. Was vorher gespeichert war, ist sicher. Schaff etwas Platz oder erlaub dort das Schreiben, und versuch es noch einmal.`,
  cannotExport: (folder: string) =>
    `Die Datei mit deinen Daten ließ sich nicht schreiben (${folder}). Sonst wurde nichts verändert. Schaff etwas Platz oder erlaub dort das Schreiben, und versuch es noch einmal.`,
  cannotErase: (folder: string) =>
    `Nicht alles ließ sich löschen (${folder}). Piano Coach versucht es beim nächsten Start wieder. Schließ andere Programme, die diesen Ordner benutzen.`,
  adoptionWaits:
    'Was du ohne Konto geübt hast, ließ sich noch nicht übernehmen. Es ist sicher und wird beim nächsten Start von Piano Coach übernommen.',
}

export const germanSignIn = {
  wrongPassword: 'Diese E-Mail und dieses Passwort gehören nicht zusammen. Prüf beide und versuch es noch einmal.',
  emailNotConfirmed:
    'Diese E-Mail-Adresse ist noch nicht bestätigt. Öffne den Link in der E-Mail, die du bekommen hast, und melde dich dann an.',
  alreadyRegistered:
    'Mit dieser E-Mail-Adresse gibt es schon ein Konto. Melde dich mit seinem Passwort an, oder fordere einen Link an.',
  weakPassword: 'Dieses Passwort ist zu leicht zu erraten. Nimm ein längeres, mit Buchstaben und Ziffern.',
  invalidEmail: 'Die Cloud nimmt diese E-Mail-Adresse nicht an. Prüf, wie sie geschrieben ist.',
  rateLimited:
    'Das waren zu viele Versuche in kurzer Zeit. Nichts wurde verändert. Warte eine Minute und versuch es noch einmal.',
  offline:
    'Dieser Computer ist nicht mit dem Internet verbunden. Alles, was du übst, bleibt hier. Versuch es noch einmal, wenn du online bist.',
  unreachable:
    'Die Cloud antwortet gerade nicht. Alles, was du übst, bleibt hier. Versuch es in ein paar Minuten noch einmal.',
  wrongKey:
    'Die Cloud nimmt den Schlüssel dieses Projekts nicht an. Kopiere Adresse und Schlüssel noch einmal aus den Einstellungen deines Projekts.',
  sessionEnded:
    'Du wurdest anderswo abgemeldet. Auf diesem Computer ist alles noch da. Melde dich wieder an, um weiter abzugleichen.',
  userGone: 'Die Cloud kennt dieses Konto nicht mehr. Auf diesem Computer ist alles noch da.',
  linkExpired: 'Dieser Link wurde schon benutzt oder ist zu alt. Fordere einen neuen an und öffne ihn bald.',
  notAllowed: 'Dieses Projekt lässt diesen Weg der Anmeldung nicht zu. Nimm einen anderen.',
  unexpected:
    'Die Cloud hat etwas geantwortet, das Piano Coach nicht versteht. Nichts wurde verändert. Versuch es später noch einmal.',
}

export const germanProject = {
  noProjectUrl:
    'Das ist nicht die Adresse eines Supabase-Projekts. Sie sieht aus wie https://your-project.supabase.co.',
  needsHttps: 'Die Adresse muss mit https beginnen, damit unterwegs niemand dein Passwort lesen kann.',
  secretKey:
    'Das ist der geheime Schlüssel des Projekts, der nie einen Server verlassen darf. Nimm den öffentlichen („publishable“ oder „anon“).',
}
