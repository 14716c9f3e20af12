import { z } from 'zod'

/** What the person set. Unknown or broken stored values fall back to these defaults one by one. */
export const settings = z.object({
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
  scoreLayout: z.enum(['pages', 'scroll']).catch('scroll'),
  /** 40..200; 100 is Verovio's own size on this screen. */
  scoreZoomPercent: z.number().min(40).max(200).catch(100),
  isKeyboardShown: z.boolean().catch(true),
  /** Loudness of the app's own piano, 0..1. */
  volume: z.number().min(0).max(1).catch(0.8),
  /** Lowest C of the computer keyboard, as a MIDI key number. */
  keyboardBasePitch: z.number().int().min(24).max(84).catch(60),
  /** What is kept of a session once the next one begins: every note, or only what they sum up to. */
  retention: z.enum(['everything', 'aggregates']).catch('everything'),
  /** Whether the library may still offer an account in one line; no once the person has waved it away. */
  isAccountOffered: z.boolean().catch(true),
  selectedDevice: z.string().max(300).nullable().catch(null),
})
export type Settings = z.output<typeof settings>

export const settingsPatch = z.object({
  theme: z.enum(['system', 'light', 'dark']).optional(),
  scoreLayout: z.enum(['pages', 'scroll']).optional(),
  scoreZoomPercent: z.number().min(40).max(200).optional(),
  isKeyboardShown: z.boolean().optional(),
  volume: z.number().min(0).max(1).optional(),
  keyboardBasePitch: z.number().int().min(24).max(84).optional(),
  retention: z.enum(['everything', 'aggregates']).optional(),
  isAccountOffered: z.boolean().optional(),
})

export const defaultSettings: Settings = settings.parse({})
