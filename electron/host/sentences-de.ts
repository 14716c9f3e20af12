/** What the host says to people, in German. */
export const german = {
  unknownRequest: 'Die App hat nach etwas gefragt, das diese Version nicht kennt. Lade das Fenster neu.',
  malformedRequest: 'Die App hat auf eine Weise gefragt, die diese Version nicht versteht. Lade das Fenster neu.',
  brokenPromise:
    'In der App ist etwas schiefgegangen. Was du gespielt hast, ist gespeichert; passiert es wieder, starte sie bitte neu.',
  noSuchSong: 'Dieses Stück ist nicht mehr in der Bibliothek.',
  noSuchLesson: 'Diese Lektion gehört nicht zu dieser Fassung des Kurses.',
  noSongs: 'In der Bibliothek sind keine Stücke. Installiere die App neu, oder importiere eine Datei.',
  noSuchSession: 'Diese Sitzung liegt nicht auf diesem Computer.',
  notYours: 'Die Stücke, die zur App gehören, lassen sich nicht löschen.',
  couldNotJudge:
    'Die Sitzung ließ sich nicht auswerten. Was du gespielt hast, ist gespeichert und wird beim nächsten Start ausgewertet.',
  endedInSilence:
    'Zehn Minuten lang war nichts zu hören, darum wurde die Sitzung beendet und gespeichert. Spiel, und die nächste beginnt.',
  endedAtLimit: 'Diese Sitzung hat zwei Stunden erreicht. Sie ist gespeichert, und der nächste Ton beginnt eine neue.',
  recoveryFailed: 'Eine Sitzung vom letzten Mal ließ sich noch nicht auswerten. Was du gespielt hast, ist gespeichert.',
  notWritten:
    'Was du spielst, lässt sich gerade nicht auf die Festplatte schreiben. Die App merkt es sich und versucht es weiter.',
  noSequencer:
    'Auf diesem Computer wurde kein MIDI-System gefunden, darum lässt sich kein Klavier anschließen. Die Tasten auf dem Bildschirm und auf der Computertastatur gehen.',
  noMidiModule:
    'Der MIDI-Teil der App läuft auf diesem Computer nicht, darum lässt sich kein Klavier anschließen. Die Tasten auf dem Bildschirm und auf der Computertastatur gehen.',
  noSuchDevice: 'Dieses Gerät ist nicht mehr verbunden.',
  deviceGone: (name: string) =>
    `Die Verbindung zu ${name} ist abgerissen. Die Sitzung geht weiter, sobald sie wieder da ist.`,
  deviceBack: (name: string) => `${name} ist wieder da.`,
  deviceNotHeard: (name: string) =>
    `Auf ${name} wird nicht gehört. Schalte es in der Liste der Instrumente ein, und miss noch einmal.`,
  soundNotChosen: 'Wähle diesen Toneingang zuerst aus; dann lässt er sich messen.',
  notMeasuring:
    'Eine Minute lang wurde nichts getippt, oder das Gerät wurde getrennt, darum ist die Messung beendet. Nichts wurde geändert; beginne sie noch einmal.',
  tooFewTaps:
    'Zum Messen waren zu wenige Anschläge zu hören. Nichts wurde geändert; schlage zu jedem Klick eine Taste an, und versuch es noch einmal.',
  tooUneven:
    'Zum Messen lagen die Anschläge zu weit auseinander. Nichts wurde geändert; hör dir erst ein paar Klicks an, dann schlage mit jedem eine Taste an.',
  notInTime:
    'Die Anschläge lagen neben dem Klick. Nichts wurde geändert; schlage mit jedem Klick eine Taste an, nicht dazwischen, und versuch es noch einmal.',
  noAudioModule: (remedy: string) =>
    `Die App kann nicht durch ein Mikrofon hören: Ihr Klangteil ist auf diesem Computer nicht gebaut worden. ${remedy} Klaviere mit MIDI gehen wie immer.`,
  audioRemedyLinux:
    'Gib in einem Terminal ein: sudo apt-get install build-essential portaudio19-dev (auf anderen Systemen als Debian und Ubuntu: einen C++-Compiler und PortAudio). Starte die App danach neu.',
  audioRemedyMac:
    'Gib in einem Terminal ein: xcode-select --install; brew install portaudio. Starte die App danach neu.',
  audioRemedyOther: 'Für dieses System gibt es ihn noch nicht.',
  noSoundInputs:
    'Auf diesem Computer wurde weder ein Mikrofon noch ein anderer Klangeingang gefunden. Schließ eines an, und such noch einmal.',
  stillLookingForInputs:
    'Das Klangsystem dieses Computers braucht lange, um zu sagen, welche Mikrofone angeschlossen sind. Die App sucht weiter; auf einem Klavier mit MIDI kannst du inzwischen spielen.',
  noInputChosen: 'Wähle zuerst ein Mikrofon.',
  inputNotThere: 'Dieses Mikrofon ist nicht angeschlossen. Schließ es an, oder wähle ein anderes.',
  formatRefused:
    'Dieses Mikrofon nimmt die Abtastrate, den Kanal oder den Puffer nicht an. Wähle andere; 48 kHz und 256 Werte passen meistens.',
  inputBusy:
    'Dieses Mikrofon lässt sich nicht öffnen. Vielleicht benutzt es ein anderes Programm, oder das System lässt die App nicht zuhören: sieh in seinen Datenschutz-Einstellungen nach.',
  inputGone: (name: string) =>
    `Die Verbindung zu ${name} ist abgerissen, und darüber ist nichts zu hören. Die App hört weiter zu, sobald es wieder da ist.`,
  inputBack: (name: string, seconds: number) =>
    `${name} ist wieder da, und die App hört wieder zu. ${Math.max(1, Math.round(seconds))} s lang hat sie nichts gehört.`,
  noSongToPlay: 'Für den virtuellen Pianisten gibt es kein Stück zum Spielen.',
  nothingForHand: 'Für die Hand, die du übst, hat dieses Stück keine Noten.',
  nothingToPlay: 'In dieser Datei gibt es keine Töne, die der virtuelle Pianist spielen könnte.',
}
