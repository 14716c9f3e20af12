import type { SettingsPatch } from '../../shared/contract/settings'

export interface SettingWords {
  readonly label: string
  /** One line that says what it does. */
  readonly means: string
}

/** What has a control of its own, and is not one of the settings themselves. */
type OtherRow =
  'piano' | 'tryPiano' | 'playsOn' | 'microphone' | 'yourData' | 'account' | 'version' | 'beginning' | 'keys'
type SettingName = Exclude<keyof SettingsPatch, 'hasBegun' | 'keyBindings'>

const rows: Readonly<Record<SettingName | OtherRow, SettingWords>> = {
  piano: {
    label: 'Your piano',
    means: 'The first key you press picks it; here you can choose another one, and listen to several.',
  },
  tryPiano: { label: 'Try your piano', means: 'Shows what the app hears of its keys, its touch and its pedals.' },
  playsOn: {
    label: 'The app plays through',
    means: 'For listening, the other hand and replays. The click and the computer’s keys stay on this computer.',
  },
  microphone: {
    label: 'Microphone or audio interface',
    means:
      'For a piano without MIDI. Its sound is captured, measured and tested here; judging by ear is not in this version.',
  },
  isKeyboardShown: {
    label: 'Piano on screen',
    means: 'Shows a piano below the score that plays when you click or touch it.',
  },
  keyHints: { label: 'Lit keys', means: 'Lights on the piano on screen what comes next in the score.' },
  keyboardBasePitch: {
    label: 'Octave of the computer keyboard',
    means: 'The C where its lower row of piano keys begins; C4 is the middle one.',
  },

  volume: {
    label: 'Loudness of the app’s piano',
    means: 'For the piano on screen, the computer keyboard and what the app plays. Your own piano sounds by itself.',
  },
  clickVolume: { label: 'Loudness of the click', means: 'For the metronome and for counting in.' },
  clickSubdivision: { label: 'Clicks in each beat', means: 'More of them help you keep slow beats even.' },
  isClickAccented: { label: 'Accent on the first beat', means: 'The first beat of each bar sounds higher.' },
  countInBars: { label: 'Counting in', means: 'How many bars are clicked before you begin with the metronome.' },

  otherHand: { label: 'The other hand', means: 'While you practise one hand, the app can play the other one.' },
  isTempoRamped: {
    label: 'Tempo follows your playing',
    means: 'In a loop the coach slows down after mistakes and speeds up after clean rounds.',
  },
  isCoachSpoken: {
    label: 'The coach speaks',
    means: 'Says its sentences aloud, so that you can keep your eyes on the score.',
  },
  isWorstBarGuessed: {
    label: 'Guess the worst bar',
    means: 'Asks which bar was hardest before the review shows it, which trains your ear.',
  },
  beginning: { label: 'How to begin', means: 'Shows the first steps again when you next open the practice screen.' },

  scoreLayout: {
    label: 'Layout of the score',
    means: 'Pages turn a line ahead; the long sheet glides along as you play.',
  },
  scoreZoomPercent: { label: 'Size of the notes', means: 'Larger notes are easier to read from the bench.' },
  isOtherHandPale: {
    label: 'Other hand paler',
    means: 'While you practise one hand, the other one is drawn in half the ink.',
  },
  liveColours: {
    label: 'Colours while you play',
    means: 'Marks each note as you play it. Faded shows them only on every other take, so that you listen more.',
  },

  theme: { label: 'Theme', means: 'Light paper by day, dark paper for the evening.' },
  contrast: {
    label: 'Contrast',
    means: 'High makes text, edges and marks stronger. It comes by itself when your computer asks for more contrast.',
  },
  textSizePercent: {
    label: 'Size of the text',
    means: 'For everything but the notes, which have a size of their own.',
  },

  keys: {
    label: 'Keys of the computer',
    means: 'What each key does. Choose another one by pressing it; the piano on these keys takes those without Shift.',
  },
  areLowKeysCommands: {
    label: 'Lowest keys give orders',
    means:
      'The lowest keys of your piano start, stop and go back while the piece does not use them, so your hands stay there.',
  },
  softPedal: { label: 'Left pedal', means: 'The soft pedal can turn pages, start and stop or restart the bar.' },

  language: { label: 'Language', means: 'Of all words, dates and numbers. The window opens again in the same place.' },

  retention: {
    label: 'What is kept of a session',
    means: 'Every note you played, or only what it adds up to once the next session begins.',
  },
  yourData: { label: 'Your data', means: 'Take everything with you as a file, or delete it from this computer.' },

  account: { label: 'Account and sync', means: 'Keeps several computers in step. Everything works without one.' },
  isAccountOffered: { label: 'Offer an account', means: 'One line in the library says that there is such a thing.' },

  version: { label: 'Piano Coach', means: 'Which version this is, its licence, and whom it owes thanks.' },
}

/** What the settings say. */
export const settings = {
  title: 'Settings',
  search: 'Search settings',
  sectionsLabel: 'Sections of the settings',
  sections: {
    devices: 'Devices',
    sound: 'Sound',
    practice: 'Practice and coach',
    score: 'Score',
    appearance: 'Appearance',
    keys: 'Keys',
    language: 'Language',
    data: 'Privacy and data',
    account: 'Account',
    about: 'About',
  },
  found: (count: number) => (count === 1 ? 'One setting fits.' : `${count} settings fit.`),
  nothingFound: (query: string) => `No setting fits “${query}”.`,
  showAll: 'Show all settings',
  rows,

  options: {
    theme: { system: 'As the computer', light: 'Light', dark: 'Dark' },
    contrast: { normal: 'Normal', high: 'High' },
    scoreLayout: { scroll: 'One long sheet', pages: 'Pages', falling: 'Falling notes' },
    liveColours: { on: 'On', faded: 'Faded', off: 'Off' },
    keyHints: { fingers: 'Keys and fingers', keys: 'Keys', off: 'Off' },
    otherHand: { silent: 'Silent', played: 'Played by the app' },
    softPedal: { music: 'Music only', playOrStop: 'Start, stop', restartBar: 'Restart bar', nextPage: 'Next page' },
    retention: { everything: 'Every note', aggregates: 'Only the sums' },
    /** Each by its own name, for whoever cannot read the others. */
    language: { system: 'As the computer', en: 'English', de: 'Deutsch' },
    countInBars: { 1: 'One bar', 2: 'Two bars' },
  } satisfies { readonly [Name in keyof SettingsPatch]?: Readonly<Record<string, string>> },

  octave: (number: number) => `C${number}`,

  /** What people call these things when they look for them. */
  words: {
    piano: ['MIDI', 'keyboard', 'USB', 'Bluetooth', 'device', 'input', 'latency', 'delay', 'lag', 'calibrate'],
    tryPiano: ['MIDI', 'test', 'check', 'velocity', 'half pedal', 'sustain', 'nothing happens'],
    playsOn: ['MIDI', 'output', 'loudspeaker', 'speakers', 'accompaniment'],
    microphone: [
      'audio',
      'acoustic',
      'input',
      'sound card',
      'level',
      'gain',
      'buffer',
      'sample rate',
      'latency',
      'ASIO',
    ],
    click: ['metronome', 'beat', 'rhythm'],
    zoom: ['zoom', 'scale', 'font', 'bigger', 'smaller'],
    theme: ['dark mode', 'night', 'black', 'white', 'colours'],
    handsFree: ['hands free', 'pedal', 'una corda', 'command'],
    keys: ['shortcut', 'hotkey', 'keyboard', 'bind'],
    language: ['English', 'German', 'Deutsch', 'translation'],
    yourData: ['export', 'download', 'backup', 'delete', 'erase', 'privacy'],
    account: ['sign in', 'log in', 'cloud', 'password', 'e-mail'],
    about: ['version', 'licence', 'license', 'credits', 'open source'],
  },

  try: 'Try',
  tryOf: (what: string) => `Try: ${what}`,
  showBeginning: 'Show it',
  beginningShown: 'The first steps are shown when you next practise.',
  openData: 'See your data',
  about: 'About Piano Coach',

  keys: {
    change: 'Change',
    changeOf: (command: string) => `Change the key of “${command}”`,
    press: 'Press the new key…',
    pressSpoken: (command: string) => `Press the new key for “${command}”. Esc leaves it as it is.`,
    reset: 'Reset',
    resetOf: (command: string) => `Reset the key of “${command}”`,
    resetAll: 'Reset all keys',
    isNow: (command: string, key: string) => `“${command}” is now ${key}.`,
    allReset: 'All commands have their first keys again.',
    unchanged: (command: string) => `“${command}” keeps its key.`,
  },
} as const
