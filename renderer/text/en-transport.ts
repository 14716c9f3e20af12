/** What stands on keys that write nothing. */
export const keyNames = {
  Shift: 'Shift',
  Space: 'Space',
  Enter: 'Enter',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
  Home: 'Home',
  End: 'End',
  Insert: 'Insert',
  Delete: 'Delete',
  Backspace: 'Backspace',
  Escape: 'Esc',
} as const

/** Why a key cannot order what it was chosen for. */
export const bindings = {
  taken: (command: string) =>
    `This key is taken: “${command}”. Give that another key first, or choose one that is free.`,
  playsNote: 'This key belongs to the piano on the computer keyboard. Hold Shift with it, or choose another one.',
  reserved: 'This key belongs to the system or goes back. Choose another one.',
} as const

/** The strip of all bars. */
export const timeline = {
  title: 'Timeline',
  position: 'Where you are in the piece',
  loopStart: 'Beginning of the loop',
  loopEnd: 'End of the loop',
  bar: (number: string) => `Bar ${number}`,
} as const

export const tempo = {
  percent: 'Percent of the written tempo',
  slower: 'Slower by 5 percent',
  faster: 'Faster by 5 percent',
  sign: '%',
  written: (bpm: number, percent: number) =>
    percent === 100
      ? `Quarter note = ${bpm}, as written`
      : `Quarter note = ${bpm}, ${percent} percent of the written tempo. Back to 100 percent`,
  backToWritten: 'Back to the written tempo',
  asWritten: 'As written',
  bpm: (bpm: number) => `= ${bpm}`,
  slow: 'Slow',
  slowMeans: 'Starts at 60 % of the written tempo, in any mode; ↑ and ↓ take it from there.',
  modeAndSlow: (mode: string) => `${mode}, slow`,
} as const

export const loop = {
  here: 'Loop these bars',
  chip: (first: string, last: string) => (first === last ? `bar ${first}` : `bars ${first}–${last}`),
  change: (bars: string) => `Loop: ${bars}. Change it`,
  release: 'Release the loop',
  title: 'The bars that go round',
  byDragging: 'Or drag over bars in the score or on the timeline.',
} as const

export const click = {
  on: 'Metronome',
  inLoop: 'Click along with the loop',
  settings: 'Metronome settings',
  countIn: 'Count-in',
  countInOf: (bars: number) => (bars === 1 ? '1 bar' : `${bars} bars`),
  subdivision: 'Clicks in each beat',
  accent: 'The first beat of a bar sounds different',
  volume: 'Loudness of the click',
  loopMeans: 'In a loop it clicks along without a gap; you are not judged by it.',
} as const

export const otherHand = {
  settings: 'The other hand',
  pale: 'Draw the other hand paler',
  played: 'The app plays the other hand',
  means: 'While you practise one hand alone.',
} as const

export const wait = {
  on: 'Wait for the right keys',
} as const

/** The lowest keys of the piano, and its left pedal, as orders. */
export const pianoOrders = {
  title: 'From the piano',
  lowKeysMeans: 'So that your hands stay on the piano. A key that the piece uses stays a key of the music.',
  lowKeysOff: 'Switched off: the lowest keys are for the music.',
  picture: (orders: string) => `The lowest keys of the piano, from the left: ${orders}`,
  keyOrders: (key: string, command: string) => `${key}: ${command}`,
  softPedal: 'The left pedal',
  softPedalOrders: { playOrStop: 'Start, stop', restartBar: 'Restart this bar', nextPage: 'Turn the page' },
} as const
