import type { Catalogue } from './catalogue'

/** Pianos, microphones, and how late they are. */
export const devices: Catalogue['devices'] = {
  title: 'Klavier',
  pressAnyKey: 'Drück irgendeine Taste auf deinem Klavier',
  none: 'Kein Klavier',
  noneYet: 'Kein MIDI-Klavier angeschlossen. Die Computertastatur und das Klavier auf dem Bildschirm spielen sofort.',
  connected: (name) => `${name} ist verbunden`,
  unplugged: (name) => `${name} ist nicht eingesteckt`,
  choose: 'Wähl dein Klavier',
  settings: 'Einstellungen der Geräte\u00a0…',

  isConnected: 'Verbunden.',
  isAway: 'Nicht eingesteckt. Sobald es zurück ist, hört die App wieder zu.',
  isPlayed: 'Auf diesem spielst du.',
  alsoHeard: 'Auch darauf hören',
  alsoHeardOf: (name) => `Auch auf ${name} hören`,
  bluetooth: 'Bluetooth: Der erste Ton nach einer Pause kann verspätet kommen. Ein Kabel ist verlässlicher.',
  lostMessages: (count) =>
    count === 1
      ? 'Unterwegs ging eine Meldung verloren; ein Ton oder Pedal kann fehlen.'
      : `Unterwegs gingen ${count}\u00a0Meldungen verloren; Töne oder Pedale können fehlen.`,

  output: {
    here: 'Diesen Computer',
    none: 'Es ist kein Instrument angeschlossen, auf dem die App spielen kann.',
    away: (name) => `${name} ist nicht eingesteckt. Bis dahin spielt die App über diesen Computer.`,
    awayOption: (name) => `${name} (nicht eingesteckt)`,
  },

  latency: {
    grades: {
      quick: 'das merkt niemand',
      fair: 'das merken die meisten nicht',
      late: 'das kannst du merken',
    },
    short: 'Latenz',
    said: (ms, jitter, grade) => `Kommt ${ms} verspätet an, ${jitter}: ${grade}. Die App zieht es ab.`,
    notMeasuredYet: 'Wie spät es ist, wurde noch nicht gemessen.',
    measure: 'Latenz messen\u00a0…',
    measureOf: (name) => `Latenz messen: ${name}`,
    forget: 'Vergessen',
    forgetOf: (name) => `Latenz von ${name} vergessen`,
    title: (name) => `Latenz von ${name}`,
    explainMidi:
      'Die App klickt, und du schlägst mit jedem Klick genau eine beliebige Taste an. So lernt sie, wie spät die Töne deines Klaviers ankommen, und zieht das von da an von deinem Timing ab. Menschen schlagen ein wenig vor dem Klick an, darum kann dein Klavier später sein, als hier gemessen wird, früher kaum.',
    explainAudio:
      'Stell das Mikrofon so, dass es deinen Lautsprecher hört, und lass die App ihren eigenen Klick hören; spielen musst du nicht. Mit Kopfhörern spielst du stattdessen genau mit jedem Klick einen kurzen Ton.',
    leadIn: (clicks, counted) => `${clicks}\u00a0Klicks sind zum Hineinkommen, die ${counted} danach zählen.`,
    starting: 'Der Klick beginnt\u00a0…',
    getIn: 'Hör zu\u00a0…',
    tapNow: 'Jetzt mit jedem Klick',
    listening: 'Die App hört den Klick\u00a0…',
    counted: (count, of) => `${count} von ${of} gehört`,
    reckoning: 'Einen Moment\u00a0…',
    done: (ms, jitter) => `${ms}, ${jitter}: wird von jetzt an abgezogen.`,
    gone: (name) =>
      `${name} ist nicht mehr eingesteckt, darum ist die Messung zu Ende. Geändert wurde nichts; steck es wieder ein und versuch es noch einmal.`,
    noClick:
      'Der Klick ließ sich nicht starten, darum wurde nichts gemessen. Prüf den Ton dieses Computers und versuch es noch einmal.',
    begin: 'Anfangen',
    stop: 'Stopp',
    close: 'Fertig',
  },

  check: {
    title: 'Klavier ausprobieren',
    open: 'Ausprobieren\u00a0…',
    begin: 'Drück Tasten leise und laut, dann jedes Pedal. Geübt wird dabei nichts.',
    lastKey: 'Letzte Taste',
    keyNumber: (pitch) => `Taste\u00a0${pitch}`,
    fromInput: (name) => `von ${name}`,
    keys: 'Tasten',
    strip: 'Die 88 Tasten eines Klaviers: welche unten sind, und wie weit sie probiert wurden',
    noKeys: 'Noch keine Taste gedrückt.',
    range: (lowest, highest, keys) =>
      `Probiert von ${lowest} bis ${highest}, ${keys === 1 ? 'eine Taste' : `${keys}\u00a0Tasten`}.`,
    touch: 'Anschlag',
    touchRange: (softest, loudest) => `Am leisesten ${softest}, am lautesten ${loudest} von 127.`,
    touchFelt: 'Es spürt, wie stark du anschlägst.',
    touchOnce: 'Schlag einige Tasten leise und einige laut an.',
    touchFixed: (velocity) =>
      `Jede Taste sendet dieselbe Lautstärke (${velocity}), darum wird die Dynamik nicht bewertet. Vielleicht ändert das ein Schalter am Klavier.`,
    touchNone: 'Es sendet keine Lautstärke, darum wird die Dynamik nicht bewertet.',
    pedals: 'Pedale',
    pedalNames: {
      sustain: 'Rechtes Pedal (Dämpfer)',
      sostenuto: 'Mittleres Pedal (Sostenuto)',
      soft: 'Linkes Pedal (una corda)',
    },
    noPedal: 'noch nicht getreten',
    continuous: 'spürt halbes Pedal',
    switched: 'nur oben oder unten',
    pedalUnknown: 'lass es langsam wieder los',
    depth: (percent) => `${percent} getreten`,
    close: 'Fertig',
  },

  audio: {
    noDevice: 'Keines',
    gone: 'Nicht angeschlossen',
    device: 'Gerät',
    channel: 'Kanal',
    sampleRate: 'Abtastrate',
    buffer: 'Puffer',
    bufferOf: (frames, ms) => `${frames}\u00a0Werte (${ms})`,
    looking: 'Sucht nach Mikrofonen\u00a0…',
    noneFound: 'Kein Mikrofon und kein Audiointerface gefunden. Schließ eines an und such dann noch einmal.',
    lookAgain: 'Noch einmal suchen',
    off: 'Hört nicht zu.',
    on: (rate, frames, ms) =>
      `Hört zu, mit ${rate} und ${frames}\u00a0Werten im Puffer; das System nennt ${ms} eigene Verspätung.`,
    away: (name) => `${name} ist nicht eingesteckt. Sobald es zurück ist, wird es wieder geöffnet.`,
    lost: (frames, overflows) =>
      `${frames === 1 ? 'Ein Wert ging' : `${frames}\u00a0Werte gingen`} bei ${overflows === 1 ? 'einem Überlauf' : `${overflows}\u00a0Überläufen`} verloren. Ein größerer Puffer hilft.`,
    test: 'Mikrofon prüfen',
    stopTest: 'Prüfung beenden',
    level: 'Pegel',
    peak: 'Spitze',
    noise: 'Rauschen',
    clipping: 'Zu laut: dreh es leiser',
    clear: 'Nicht übersteuert',
    silent: 'Still',
    decibels: (value) => `${value}\u00a0dB`,
  },
}
