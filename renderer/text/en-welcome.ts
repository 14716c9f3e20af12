const small = [
  'none',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]
const counted = (count: number) => small[count] ?? String(count)

/** The first minute with the app. */
export const welcome = {
  label: 'How to begin',
  pressAnyKey: 'Press any key on your piano',
  pressLitKey: 'Press the lit key',
  /** Under the above, when a piano is connected. */
  connected: (names: string) => `Connected: ${names}. The piano on screen and the keys of this computer play too.`,
  /** Under the above, without a piano. `letter` is what stands on the key of the computer. */
  withoutPiano: (note: string, letter: string) =>
    `The lit key is ${note}: click it, or press ${letter} on this keyboard. A MIDI piano can be connected at any time.`,
  withoutPianoFar: (note: string) => `The lit key is ${note}: click it. A MIDI piano can be connected at any time.`,
  silent: (names: string) =>
    `Nothing was heard from ${names} yet. Check that it is switched on, that its cable is in the socket “USB to Host”, and that no other program uses it.`,

  heardPiano: (name: string) => `Heard: ${name}`,
  heardSomePiano: 'Heard your piano',
  heardHere: 'Heard: the keys of this computer',
  playBar: (bar: string) => `Now play the lit keys: bar ${bar}`,
  takeYourTime: 'At your own pace. The score follows you.',

  done: (bar: string, right: number, of: number) =>
    of === 1 && right === 1
      ? `Bar ${bar}: one note, and right.`
      : `Bar ${bar}: ${counted(right)} of ${counted(of)} right.`,
  thatIsHow: (key: string) => `That is how it works: play on, or press ${key} to see the whole picture.`,
  dismiss: 'Skip the first steps',
} as const
