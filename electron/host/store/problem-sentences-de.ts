const diskIsSilent = (path: string) =>
  `Der Datenträger mit deinen Stücken und Sitzungen antwortet nicht (${path}), darum ließ sich das nicht lesen oder speichern. Was vorher gespeichert war, sollte sicher sein. Sieh nach dem Datenträger und starte neu.`

/** What the store says to people, in German: what happened, what is safe, what to do. */
export const german = {
  cannotOpen: {
    corrupt: (path: string) =>
      `Die Datei mit deinen Stücken und Sitzungen ist beschädigt (${path}). Sie wurde nicht angerührt. Starte „piano-coach repair“: Es sucht eine Sicherung, sagt dir, wie es weitergeht, und hebt die beschädigte Datei auf.`,
    locked: (path: string) =>
      `Piano Coach läuft schon mit denselben Daten (${path}). Nichts wurde verändert. Nimm das offene Fenster, oder schließ es und starte neu.`,
    readOnly: (path: string) =>
      `Piano Coach darf dort nicht schreiben, wo deine Stücke und Sitzungen liegen (${path}). Nichts wurde verändert. Gib dir dort Schreibrechte, oder wähl mit PIANO_COACH_HOME einen anderen Ordner.`,
    diskFull: (path: string) =>
      `Der Datenträger ist voll, darum lässt sich die Datei mit deinen Stücken und Sitzungen nicht öffnen (${path}). Was darin ist, ist sicher. Schaff etwas Platz und starte neu.`,
    fromNewerVersion: (path: string) =>
      `Deine Stücke und Sitzungen wurden zuletzt mit einer neueren Version von Piano Coach benutzt (${path}). Sie sind sicher und unverändert. Aktualisiere Piano Coach, um sie zu öffnen.`,
    notAFolder: (path: string) =>
      `Deine Stücke und Sitzungen liegen in einem Ordner, aber an seiner Stelle ist eine Datei (${path}). Nichts wurde verändert. Verschieb diese Datei, oder wähl mit PIANO_COACH_HOME einen anderen Ordner.`,
    cannotOpen: (path: string) =>
      `Die Datei mit deinen Stücken und Sitzungen ließ sich nicht öffnen (${path}). Sie ist unverändert. Sieh nach, ob der Datenträger verbunden ist, und starte neu.`,
  },

  cannotSave: {
    corrupt: (path: string) =>
      `Die Datei mit deinen Stücken und Sitzungen ist beschädigt (${path}). Nichts wurde gelöscht. Schließ Piano Coach und starte „piano-coach repair“: Es sucht eine Sicherung, sagt dir, wie es weitergeht, und hebt die beschädigte Datei auf.`,
    locked: (path: string) =>
      `Ein anderes Programm hält die Datei mit deinen Stücken und Sitzungen fest (${path}), darum ließ sich das nicht speichern. Was vorher gespeichert war, ist sicher. Schließ das andere Programm und versuch es noch einmal.`,
    readOnly: (path: string) =>
      `In die Datei mit deinen Stücken und Sitzungen lässt sich nicht mehr schreiben (${path}), darum ließ sich das nicht speichern. Was vorher gespeichert war, ist sicher. Erlaub dort das Schreiben und versuch es noch einmal.`,
    diskFull: () =>
      'Der Datenträger ist voll, darum ließ sich das nicht speichern. Was vorher gespeichert war, ist sicher. Schaff etwas Platz und versuch es noch einmal.',
    fromNewerVersion: diskIsSilent,
    notAFolder: diskIsSilent,
    cannotOpen: diskIsSilent,
  },

  cannotExport: {
    diskFull: (path: string) =>
      `Der Datenträger ist zu voll für eine Kopie deiner Daten (${path}). Nichts wurde verändert, alles ist sicher. Schaff etwas Platz und versuch es noch einmal.`,
    readOnly: (path: string) =>
      `Piano Coach darf dort nicht schreiben (${path}), darum wurden deine Daten nicht kopiert. Nichts wurde verändert. Erlaub das Schreiben in diesem Ordner und versuch es noch einmal.`,
    other: (path: string) =>
      `Die Kopie deiner Daten ließ sich nicht schreiben (${path}). Nichts wurde verändert. Sieh nach dem Datenträger und versuch es noch einmal.`,
  },

  noSpaceForBackup: (folder: string) =>
    `Bevor diese Version von Piano Coach die Datei mit deinen Stücken und Sitzungen ändert, kopiert sie sie (nach ${folder}), und dafür ist der Datenträger zu voll. Nichts wurde verändert, alles ist sicher. Schaff etwas Platz und starte neu.`,
  noBackup: (folder: string) =>
    `Es gibt keine Sicherung, die an die Stelle der beschädigten Datei treten könnte (in ${folder}). Nichts wurde verändert. Beginn stattdessen mit einer leeren Bibliothek: Die beschädigte Datei bleibt erhalten.`,

  damaged: {
    song: 'Was von diesem Stück gespeichert war, ist beschädigt. Deine anderen Stücke und alle Sitzungen sind sicher. Importiere die Datei neu.',
    session:
      'Die Einzelheiten dieser Sitzung sind beschädigt und lassen sich nicht zeigen. Deine anderen Sitzungen sind sicher.',
    'unfinished session':
      'Was von der angefangenen Sitzung aufgezeichnet war, ist beschädigt und lässt sich nicht auswerten. Deine anderen Sitzungen sind sicher.',
  },
}
