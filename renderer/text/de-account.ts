import type { Catalogue } from './catalogue'
import { several } from './de-numbers'

const sessions = (count: number) => several(count, 'Sitzung', 'Sitzungen')
const pieces = (count: number) => several(count, 'eigenes Stück', 'eigene Stücke')
/** "Heute, 14:03" in the middle of a sentence. */
const inSentence = (when: string) => when.charAt(0).toLowerCase() + when.slice(1)

const providers: Catalogue['account']['entry']['providers'] = { google: 'Google', apple: 'Apple', github: 'GitHub' }

/** What the cloud may have refused, by the kind the host gives it. */
const refusedKinds: Readonly<Partial<Record<string, string>>> = {
  session: 'Eine Sitzung',
  deleteSession: 'Das Löschen einer Sitzung',
  forgetNotes: 'Das Löschen der Töne einer Sitzung',
  song: 'Ein eigenes Stück',
  progress: 'Dein Fortschritt in einer Lektion',
  xp: 'Punkte, die du bekommen hast',
  streak: 'Deine Serie',
  achievement: 'Eine Auszeichnung',
  profile: 'Dein Profil',
  displayName: 'Dein Name',
}

export const account: Catalogue['account'] = {
  title: 'Konto',
  menu: 'Konto und Abgleich',

  why: {
    title: 'Dein Üben, auf jedem deiner Computer',
    without: 'Piano Coach läuft ohne Konto und ohne Internet. Es fehlt dir nichts.',
    adds: 'Ein Konto bringt eins dazu: Alles, was du übst, liegt auch in der Cloud. So zeigt jeder deiner Computer denselben Verlauf, und mit einem verlorenen Laptop geht nichts verloren.',
    sentTitle: 'Was gesendet wird',
    sent: [
      'deine E-Mail-Adresse, und ein Name, wenn du einen angibst',
      'die Töne, die du gespielt hast, wie sie bewertet wurden und was sie zusammen ergeben',
      'die Noten, die du selbst hinzugefügt hast',
    ],
    notSent: 'Klang wird nie aufgenommen oder gesendet. Du kannst das Konto mit allem darin jederzeit löschen.',
  },

  entry: {
    label: 'Wie es weitergeht',
    signIn: 'Anmelden',
    signUp: 'Konto anlegen',
    email: 'E-Mail',
    password: 'Passwort',
    newPasswordHint: (shortest) => `Mindestens ${shortest} Zeichen.`,
    showPassword: 'Passwort zeigen',
    hidePassword: 'Passwort verbergen',
    name: 'Name (freiwillig)',
    adopt: (sessionCount, songCount) => {
      const parts = [sessionCount > 0 ? sessions(sessionCount) : '', songCount > 0 ? pieces(songCount) : '']
      return `Mit ins Konto nehmen, was auf diesem Computer liegt: ${parts.filter(Boolean).join(' und ')}`
    },
    adoptNot: 'Es bleibt auf diesem Computer und ist wieder da, wenn du dich abmeldest.',
    sendLink: 'Schick mir stattdessen einen Link',
    otherWays: 'Andere Wege',
    with: (provider) => `Weiter mit ${providers[provider]}`,
    providers,
    haveLink: 'Ich habe schon einen Link',
    waiting: 'Einen Moment\u00a0…',
    entering: 'Deine Bibliothek wird geöffnet\u00a0…',
  },

  problems: {
    email: 'Das ist keine vollständige E-Mail-Adresse. Sie sieht aus wie name@example.com.',
    noPassword: 'Gib dein Passwort ein.',
    shortPassword: (shortest) => `Ein Passwort braucht mindestens ${shortest} Zeichen.`,
    link: 'Das ist kein vollständiger Link. Kopiere ihn noch einmal aus der E-Mail, vom ersten bis zum letzten Zeichen.',
    address: 'Das ist keine vollständige Adresse. Sie sieht aus wie https://abcdefgh.supabase.co.',
    key: 'Das ist kein vollständiger Schlüssel. Kopiere den Schlüssel „anon“ oder „publishable“ des Projekts.',
  },

  link: {
    title: 'Sieh in deine E-Mails',
    sent: (email) => `Ein Link ist unterwegs an ${email}. Öffne ihn auf diesem Computer, dann bist du angemeldet.`,
    confirm: (email) =>
      `Das Konto ist angelegt. Ein Link ist unterwegs an ${email}: Öffne ihn auf diesem Computer, um die Adresse zu bestätigen, dann bist du angemeldet.`,
    browser: 'Dein Browser hat sich geöffnet. Melde dich dort an, dann geht es hier von selbst weiter.',
    openBrowser: (provider) => `Seite von ${providers[provider]} öffnen`,
    browserTitle: (provider) => `Mit ${providers[provider]} anmelden`,
    browserMeans: 'Melde dich auf jener Seite an, dann geht es hier von selbst weiter.',
    pasteTitle: 'Mit einem Link anmelden',
    pasteMeans: 'Führt dich der Link nicht hierher zurück, kopiere ihn aus der E-Mail und füge ihn hier ein.',
    field: 'Link aus der E-Mail',
    finish: 'Mit diesem Link anmelden',
    back: 'Von vorn',
  },

  project: {
    title: 'Wo alles liegt',
    ours: 'In der Cloud, die zu Piano Coach gehört.',
    own: (url) => `In deinem eigenen Projekt: ${url}`,
    none: 'Diese Ausgabe von Piano Coach kommt ohne Cloud, darum gibt es noch kein Konto zum Anmelden. Auf diesem Computer läuft trotzdem alles.',
    noneHow:
      'Zum Abgleichen verbinde ein eigenes Supabase-Projekt: Leg eins an, bring mit „supabase db push“ die Tabellen von Piano Coach hinein, und gib hier seine Adresse und seinen öffentlichen Schlüssel ein.',
    means: 'Ein eigenes Projekt bei Supabase, oder eins, das du selbst betreibst, geht genauso gut.',
    url: 'Adresse des Projekts',
    key: 'Öffentlicher Schlüssel',
    keyHint: 'Der Schlüssel „anon“ oder „publishable“, den jeder sehen darf. Nie der geheime.',
    use: 'Dieses Projekt nehmen',
    useOurs: 'Das der App nehmen',
    used: 'Das Projekt wurde gewechselt.',
  },

  signedIn: {
    you: 'Du',
    name: 'Name',
    noName: 'Noch kein Name',
    rename: 'Namen speichern',
    renamed: 'Dein Name wurde geändert.',
    sync: 'Abgleich',
    refused: 'Beiseitegelegt',
    data: 'Deine Daten',
    dataMeans: 'Weniger behalten, alles mitnehmen oder löschen.',
    again: 'Neu anmelden',
    againMeans: (email) =>
      `Die Cloud kennt diesen Computer nicht mehr. Es ist noch alles da, und du kannst weiterüben. Melde dich als ${email} an, um wieder abzugleichen.`,
  },

  sync: {
    now: 'Jetzt abgleichen',
    anyway: 'Trotzdem abgleichen',
    pause: 'Anhalten',
    goOn: 'Wieder abgleichen',
    progress: 'Fortschritt des Abgleichs',
    progressOf: (done, total) => `${done} von ${total}`,
    lastSynced: (when) => `Zuletzt abgeglichen: ${inSentence(when)}.`,
    neverSynced: 'Auf diesem Computer noch nicht abgeglichen.',
    waiting: (count) => `${several(count, 'Eintrag wartet', 'Einträge warten')} aufs Senden.`,
    refused: (count) =>
      `Die Cloud hat ${several(count, 'Eintrag', 'Einträge')} nicht angenommen. Nichts ist verloren, siehe unten.`,
    nextTry: (when) => `Nächster Versuch um ${when} Uhr.`,
    nextTrySoon: 'Gleich kommt der nächste Versuch.',
    said: {
      upToDate: 'Alles ist in deinem Konto.',
      allButRefused: 'Alles andere ist in deinem Konto.',
      aboutTo: 'Gleich wird abgeglichen.',
      pushing: 'Was du geübt hast, wird gesendet\u00a0…',
      pulling: 'Was du anderswo geübt hast, wird geholt\u00a0…',
      offline: 'Gerade kein Internet.',
      offlineMeans: 'Was du übst, bleibt hier und kommt nach, sobald das Internet wieder da ist.',
      unanswered: 'Die Cloud antwortet gerade nicht.',
      unansweredMeans: 'Was du übst, bleibt hier und kommt nach, sobald sie antwortet.',
      paused: 'Von dir angehalten.',
      pausedMeans: 'Was du übst, bleibt hier, bis du wieder abgleichen lässt.',
      metered: 'Wartet auf ein anderes Netz.',
      meteredMeans: 'Dieses hier kostet vielleicht Geld, darum wird nichts gesendet, bis du es sagst.',
      playing: 'Der Abgleich ruht, während du spielst.',
      playingMeans: 'Er geht weiter, wenn die Sitzung vorbei ist.',
      signInAgain: 'Melde dich neu an, um abzugleichen.',
      updateApp: 'Zum Abgleichen braucht Piano Coach ein Update.',
      updateAppMeans: 'Die Cloud ist neuer als diese Version. Bis dahin bleibt alles hier.',
      updateCloud: 'Zum Abgleichen braucht die Cloud ein Update.',
      updateCloudMeans:
        'Sie kennt nicht alles, was diese Version sendet. Von Zeit zu Zeit wird es wieder versucht; bis dahin bleibt alles hier.',
    },
    light: (sentence) => `Konto: ${sentence}`,
    spokenEnd: (sentence) => `Abgleich fertig. ${sentence}`,
  },

  refused: {
    means: 'Das hat die Cloud nicht angenommen. Auf diesem Computer ist es sicher.',
    titled: (kind, title) => {
      const what = refusedKinds[kind] ?? 'Etwas von dir'
      return title === null ? what : `${what}: ${title}`
    },
    retryOf: (what) => `Noch einmal versuchen: ${what}`,
    retryAll: 'Alle noch einmal versuchen',
    none: 'Die Cloud hat jetzt alles angenommen.',
  },

  signOut: {
    part: 'Abmelden',
    partMeans: 'Auf diesem Computer geht es dann wieder ohne Konto weiter.',
    open: 'Abmelden\u00a0…',
    title: 'Auf diesem Computer abmelden?',
    means: 'Dein Konto und deine anderen Computer bleiben, wie sie sind.',
    choice: 'Die Kopie deines Kontos auf diesem Computer',
    keep: 'Hier behalten',
    keepMeans: 'Ohne deine Anmeldung sieht sie niemand, und die nächste Anmeldung geht schnell.',
    remove: 'Entfernen',
    removeMeans: 'Deine Sitzungen und deine Noten verlassen diesen Computer und kommen wieder, wenn du dich anmeldest.',
    waiting: (count) =>
      `${several(count, 'Eintrag ist', 'Einträge sind')} noch nicht in deinem Konto. Entfernst du die Kopie, ${count === 1 ? 'ist er' : 'sind sie'} für immer weg; gleiche zuerst ab, oder behalte die Kopie.`,
    syncFirst: 'Zuerst abgleichen',
    do: 'Abmelden',
    doAndRemove: 'Abmelden und entfernen',
  },

  deletion: {
    part: 'Konto löschen',
    means: 'Das Konto und alles darin wird gelöscht, in der Cloud und auf diesem Computer.',
    open: 'Konto löschen\u00a0…',
    title: 'Dein Konto löschen?',
    what: 'Dein Konto wird gelöscht und alles, was dazugehört: jede Sitzung, deine eigenen Noten, dein Name und deine E-Mail-Adresse, in der Cloud und auf diesem Computer. Deine anderen Computer können nicht mehr abgleichen.',
    forGood: 'Niemand kann es zurückholen. Willst du es vielleicht eines Tages haben, exportiere vorher alles.',
    password: 'Dein Passwort',
    passwordHint:
      'Bei einem Konto ohne Passwort: Melde dich ab, melde dich mit einem Link wieder an, und lass dieses Feld innerhalb von zehn Minuten leer.',
    sure: (email) => `${email} mit allen Daten für immer löschen`,
    notSure: 'Setz den Haken, um fortzufahren.',
    do: 'Konto löschen',
  },

  offer: {
    sentence: 'Übst du auch an einem anderen Computer? Ein Konto hält beide auf demselben Stand.',
    see: 'Wie das geht',
    never: 'Nicht mehr zeigen',
  },

  settings: {
    none: 'Du übst ohne Konto. Das geht auf Dauer.',
    signedIn: (email) => `Angemeldet als ${email}.`,
    open: 'Konto und Abgleich',
  },
}

export const data: Catalogue['data'] = {
  title: 'Deine Daten',
  open: 'Deine Daten ansehen',

  retention: {
    title: 'Was behalten wird',
    label: 'Von jeder Sitzung behalten',
    choices: { everything: 'Jeden Ton', aggregates: 'Nur das Ergebnis' },
    means: {
      everything:
        'Jeder gespielte Ton bleibt, damit du jede vergangene Sitzung öffnen und jeden Fehler ansehen kannst.',
      aggregates:
        'Beginnt die nächste Sitzung, werden die Töne der vorigen gelöscht, hier und in deinem Konto, falls du eins hast. Genauigkeit, Gleichmaß und die Takte zum Üben bleiben.',
    },
    earlier: 'Auch die Töne aller vergangenen Sitzungen kannst du auf einmal löschen.',
    forget: 'Töne vergangener Sitzungen löschen\u00a0…',
    forgetTitle: 'Die Töne aller vergangenen Sitzungen löschen?',
    forgetMeans:
      'Das Ergebnis jeder Sitzung bleibt: Genauigkeit, Gleichmaß, die Takte zum Üben. Die Töne selbst, die Durchgänge und die Zeichen auf den Noten werden hier gelöscht, und in deinem Konto, falls du eins hast. Das lässt sich nicht rückgängig machen.',
    forgetDo: 'Töne löschen',
    forgotten: (count) =>
      count === 0
        ? 'Es gab keine Töne zu löschen.'
        : `Die Töne von ${several(count, 'Sitzung', 'Sitzungen')} wurden gelöscht.`,
  },

  export: {
    title: 'Alles mitnehmen',
    means:
      'Eine Datei mit allem: jede Sitzung als MIDI, CSV und JSON, die Noten, die du hinzugefügt hast, und deine Einstellungen.',
    do: 'Alles exportieren',
    running: 'Die Datei wird geschrieben\u00a0…',
    done: (size) => `Alles liegt in einer Datei (${size}):`,
    spoken: 'Der Export ist fertig.',
  },

  erase: {
    title: 'Diesen Computer leeren',
    means:
      'Jede Sitzung, die hinzugefügten Noten und die Einstellungen, von jedem Konto, das auf diesem Computer benutzt wurde.',
    cloudStays: 'Du wirst abgemeldet. Was in der Cloud in deinem Konto liegt, bleibt dort.',
    open: 'Hier alles löschen\u00a0…',
    dialogTitle: 'Auf diesem Computer alles löschen?',
    dialogMeans:
      'Alle Sitzungen, alle hinzugefügten Noten und alle Einstellungen werden von diesem Computer gelöscht, von jedem Konto, das hier benutzt wurde. Das lässt sich nicht rückgängig machen.',
    dialogWaiting: (count) =>
      `${several(count, 'Eintrag ist', 'Einträge sind')} noch nicht in deinem Konto und ${count === 1 ? 'ginge' : 'gingen'} verloren.`,
    noAccount:
      'Du hast kein Konto, also gibt es keine zweite Kopie. Willst du es vielleicht eines Tages haben, exportiere vorher alles.',
    word: 'löschen',
    field: (word) => `Tippe „${word}“, um fortzufahren`,
    wrongWord: (word) => `Tippe das Wort „${word}“, und sonst nichts.`,
    do: 'Hier alles löschen',
  },
}

export const sessionDeletion: Catalogue['sessionDeletion'] = {
  open: 'Diese Sitzung löschen\u00a0…',
  openOf: (when) => `Sitzung löschen: ${inSentence(when)}`,
  title: 'Diese Sitzung löschen?',
  what: (when, duration) => `${when}, Dauer ${duration}.`,
  means:
    'Die Sitzung und ihre Töne werden auf diesem Computer gelöscht, und in deinem Konto und auf deinen anderen Computern, falls du welche hast. Das lässt sich nicht rückgängig machen.',
  do: 'Sitzung löschen',
  done: 'Die Sitzung wurde gelöscht.',
}

export const summary: Catalogue['summary'] = {
  notesDeleted: 'Die Töne dieser Sitzung wurden gelöscht. Ihr Ergebnis ist geblieben.',
  noDetail: 'Von dieser Sitzung ist nur das Ergebnis auf diesen Computer gekommen.',
  dynamics: 'Dynamik',
  dynamicsMeans: 'der notierten Lautstärken getroffen',
  pedal: 'Pedal',
  pedalMeans: 'des notierten Pedals getreten',
}
