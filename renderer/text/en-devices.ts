import type { Pedal } from '../../shared/performance/session-event'
import type { LatencyGrade } from '../devices/latency-grade'

const pedalNames: Readonly<Record<Pedal, string>> = {
  sustain: 'Right pedal (sustain)',
  sostenuto: 'Middle pedal (sostenuto)',
  soft: 'Left pedal (soft)',
}

const latencyGrades: Readonly<Record<LatencyGrade, string>> = {
  quick: 'nobody notices that',
  fair: 'most people do not notice that',
  late: 'you may notice that',
}

/** Pianos, microphones, and how late they are. */
export const devices = {
  title: 'Piano',
  pressAnyKey: 'Press any key on your piano',
  none: 'No piano',
  noneYet: 'No MIDI piano is connected. The keys of this computer and the piano on screen play at once.',
  connected: (name: string) => `${name} is connected`,
  unplugged: (name: string) => `${name} is unplugged`,
  choose: 'Choose your piano',
  settings: 'Settings of devices…',

  isConnected: 'Connected.',
  isAway: 'Unplugged. It is listened to again when it is back.',
  isPlayed: 'You play on this one.',
  alsoHeard: 'Listen to it too',
  alsoHeardOf: (name: string) => `Listen to ${name} too`,
  bluetooth: 'Bluetooth: the first note after a pause may come late. A cable is steadier.',
  lostMessages: (count: number) =>
    count === 1
      ? 'One message was lost on the way, so a note or a pedal may be missing.'
      : `${count} messages were lost on the way, so notes or pedals may be missing.`,

  output: {
    here: 'This computer',
    none: 'No instrument is connected that can be played on.',
    away: (name: string) => `${name} is unplugged. Until it is back, the app plays through this computer.`,
    awayOption: (name: string) => `${name} (unplugged)`,
  },

  latency: {
    grades: latencyGrades,
    short: 'Latency',
    said: (ms: string, jitter: string, grade: string) => `Heard ${ms} late, ${jitter}: ${grade}. The app takes it off.`,
    notMeasuredYet: 'How late it is was not measured yet.',
    measure: 'Measure latency…',
    measureOf: (name: string) => `Measure latency: ${name}`,
    forget: 'Forget',
    forgetOf: (name: string) => `Forget the latency of ${name}`,
    title: (name: string) => `Latency of ${name}`,
    explainMidi:
      'The app clicks, and you strike any key exactly with each click. So it learns how late your piano’s notes arrive, and takes that off your timing from then on. People strike a little before a click, so your piano may be later than measured here, and hardly earlier.',
    explainAudio:
      'Place the microphone where your loudspeaker can be heard, and let the app hear its own click; you need not play. With headphones on, play a short note exactly with each click instead.',
    leadIn: (clicks: number, counted: number) =>
      `${clicks} clicks are for getting in, the ${counted} after them count.`,
    starting: 'Starting the click…',
    getIn: 'Listen…',
    tapNow: 'Now with each click',
    listening: 'Hearing the click…',
    counted: (count: number, of: number) => `${count} of ${of} heard`,
    reckoning: 'One moment…',
    done: (ms: string, jitter: string) => `${ms}, ${jitter}: taken off from now on.`,
    gone: (name: string) =>
      `${name} was unplugged, so the measurement has ended. Nothing was changed; plug it in and try again.`,
    noClick: 'The click could not be started, so nothing was measured. Check the sound of this computer and try again.',
    begin: 'Begin',
    stop: 'Stop',
    close: 'Done',
  },

  check: {
    title: 'Try your piano',
    open: 'Try it…',
    begin: 'Press keys softly and loudly, then each pedal. Nothing is practised meanwhile.',
    lastKey: 'Last key',
    keyNumber: (pitch: number) => `key ${pitch}`,
    fromInput: (name: string) => `from ${name}`,
    keys: 'Keys',
    strip: 'The 88 keys of a piano: which are down, and how far they were tried',
    noKeys: 'No key was pressed yet.',
    range: (lowest: string, highest: string, keys: number) =>
      `Tried from ${lowest} to ${highest}, ${keys === 1 ? 'one key' : `${keys} keys`}.`,
    touch: 'Touch',
    touchRange: (softest: number, loudest: number) => `Softest ${softest}, loudest ${loudest} of 127.`,
    touchFelt: 'It feels how hard you strike.',
    touchOnce: 'Strike some keys softly and some loudly.',
    touchFixed: (velocity: number) =>
      `Every key sends the same loudness (${velocity}), so dynamics are not judged. A switch on the piano may change that.`,
    touchNone: 'It sends no loudness, so dynamics are not judged.',
    pedals: 'Pedals',
    pedalNames,
    noPedal: 'not pressed yet',
    continuous: 'feels half pedalling',
    switched: 'up or down only',
    pedalUnknown: 'let it go again, slowly',
    depth: (percent: string) => `${percent} down`,
    close: 'Done',
  },

  audio: {
    noDevice: 'None',
    gone: 'Not connected',
    device: 'Device',
    channel: 'Channel',
    sampleRate: 'Sample rate',
    buffer: 'Buffer',
    bufferOf: (frames: number, ms: string) => `${frames} frames (${ms})`,
    looking: 'Looking for microphones…',
    noneFound: 'No microphone and no audio interface was found. Plug one in, then look again.',
    lookAgain: 'Look again',
    off: 'Not listening.',
    on: (rate: string, frames: number, ms: string) =>
      `Listening at ${rate} with ${frames} frames; the system reports ${ms} of its own.`,
    away: (name: string) => `${name} is unplugged. It is opened again when it is back.`,
    lost: (frames: number, overflows: number) =>
      `${frames === 1 ? 'One frame was' : `${frames} frames were`} lost in ${overflows === 1 ? 'one overflow' : `${overflows} overflows`}. A larger buffer helps.`,
    test: 'Test the microphone',
    stopTest: 'Stop the test',
    level: 'Level',
    peak: 'Peak',
    noise: 'Noise',
    clipping: 'Too loud: turn it down',
    clear: 'No clipping',
    silent: 'Silent',
    decibels: (value: string) => `${value} dB`,
  },
} as const
