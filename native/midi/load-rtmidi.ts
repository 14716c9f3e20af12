import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Result } from '../../shared/base/result'
import { failed, ok } from '../../shared/base/result'
import type { MidiProblem } from './midi-messages'

export type Rtmidi = typeof import('@julusian/midi')
export type RtmidiInput = InstanceType<Rtmidi['Input']>
export type RtmidiOutput = InstanceType<Rtmidi['Output']>

/** The sequencer is asked for first, because ALSA writes its own lines to stderr when it is not there. */
export function loadRtmidi(): Result<Rtmidi, MidiProblem> {
  if (process.platform === 'linux' && !existsSync('/dev/snd/seq')) return failed('noSequencer')
  try {
    return ok(createRequire(import.meta.url)('@julusian/midi') as Rtmidi)
  } catch {
    return failed('noModule')
  }
}
