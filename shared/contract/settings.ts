import { z } from 'zod'
import { audioChoice } from './devices'
import { LONGEST_DEVICE_KEY, LONGEST_KEY_NAME, MOST_INPUTS_HEARD, MOST_KEY_BINDINGS } from './limits'

const fields = z.object({
  /** `system` is the language of the computer where there is a catalogue for it, or English. */
  language: z.enum(['system', 'en', 'de']),
  theme: z.enum(['system', 'light', 'dark']),
  contrast: z.enum(['normal', 'high']),
  textSizePercent: z.number().min(90).max(150),
  scoreLayout: z.enum(['pages', 'scroll', 'falling']),
  /** 40..200; 100 is Verovio's own size on this screen. */
  scoreZoomPercent: z.number().min(40).max(200),
  /** Whether the hand that is not practised is drawn paler. */
  isOtherHandPale: z.boolean(),
  /** What the marks on the note heads show while somebody plays: each note, only every other take, or nothing. */
  liveColours: z.enum(['on', 'faded', 'off']),
  isKeyboardShown: z.boolean(),
  /** Which keys of the screen piano are lit: the next ones with their fingers, the next ones, none. */
  keyHints: z.enum(['fingers', 'keys', 'off']),
  /** Lowest C of the computer keyboard, as a MIDI key number. */
  keyboardBasePitch: z.number().int().min(24).max(84),
  /** Loudness of the app's own piano, 0..1. */
  volume: z.number().min(0).max(1),
  clickVolume: z.number().min(0).max(1),
  /** Clicks in each beat. */
  clickSubdivision: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  /** Whether the first beat of a bar sounds different. */
  isClickAccented: z.boolean(),
  countInBars: z.union([z.literal(1), z.literal(2)]),
  /** Whether the app plays the hand that the student does not. */
  otherHand: z.enum(['silent', 'played']),
  /** Whether the coach changes the tempo of a loop by itself. */
  isTempoRamped: z.boolean(),
  /** Whether the coach says its sentences aloud. */
  isCoachSpoken: z.boolean(),
  /** Whether the student guesses the worst bar before the review shows it. */
  isWorstBarGuessed: z.boolean(),
  /** Keys that were bound anew: command → key as `KeyboardEvent.code` with `Shift+` before it where it takes Shift. */
  keyBindings: z
    .record(z.string().max(LONGEST_KEY_NAME), z.string().max(LONGEST_KEY_NAME))
    .refine((bindings) => Object.keys(bindings).length <= MOST_KEY_BINDINGS),
  /** Whether the lowest keys of the piano order the app while nothing sounds there in the song. */
  areLowKeysCommands: z.boolean(),
  /** What the left pedal of the piano orders. */
  softPedal: z.enum(['music', 'playOrStop', 'restartBar', 'nextPage']),
  /** Whether the person has lit a first note: before that the app shows how to begin. */
  hasBegun: z.boolean(),
  /** What is kept of a session once the next one begins: every note, or only what they sum up to. */
  retention: z.enum(['everything', 'aggregates']),
  /** Whether the library may still offer an account in one line; no once the person has waved it away. */
  isAccountOffered: z.boolean(),
  selectedDevice: z.string().max(LONGEST_DEVICE_KEY).nullable(),
  /** Inputs that are listened to beside the selected one. */
  alsoHeard: z.array(z.string().max(LONGEST_DEVICE_KEY)).max(MOST_INPUTS_HEARD),
  /** The instrument on which the app plays; null is the loudspeaker. */
  playsOn: z.string().max(LONGEST_DEVICE_KEY).nullable(),
  audioInput: audioChoice.nullable(),
})

/** What the person set. */
export type Settings = z.output<typeof fields>

/** What a window may change: devices are chosen by requests of their own. */
export const settingsPatch = fields
  .omit({ selectedDevice: true, alsoHeard: true, playsOn: true, audioInput: true })
  .partial()

/** What a window may send of them. */
/** Devices are chosen by requests of their own. */
type ChosenElsewhere = 'selectedDevice' | 'alsoHeard' | 'playsOn' | 'audioInput'
export type SettingsPatch = Partial<Omit<Settings, ChosenElsewhere>>

export const defaultSettings: Settings = {
  language: 'system',
  theme: 'system',
  contrast: 'normal',
  textSizePercent: 100,
  scoreLayout: 'scroll',
  scoreZoomPercent: 100,
  isOtherHandPale: true,
  liveColours: 'on',
  isKeyboardShown: true,
  keyHints: 'fingers',
  keyboardBasePitch: 60,
  volume: 0.8,
  clickVolume: 0.5,
  clickSubdivision: 1,
  isClickAccented: true,
  countInBars: 1,
  otherHand: 'silent',
  isTempoRamped: true,
  isCoachSpoken: false,
  isWorstBarGuessed: true,
  keyBindings: {},
  areLowKeysCommands: false,
  softPedal: 'music',
  hasBegun: false,
  retention: 'everything',
  isAccountOffered: true,
  selectedDevice: null,
  alsoHeard: [],
  playsOn: null,
  audioInput: null,
}

/** Unknown or broken stored values fall back to the defaults, one by one. */
export function readSettings(stored: Readonly<Record<string, unknown>>): Settings {
  const sound = Object.entries(fields.shape).flatMap(([key, field]): [string, unknown][] => {
    const parsed = field.safeParse(stored[key])
    return parsed.success ? [[key, parsed.data]] : []
  })
  return { ...defaultSettings, ...Object.fromEntries(sound) }
}
