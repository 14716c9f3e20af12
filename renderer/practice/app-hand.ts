import type { DevicesState, MidiOutput } from '../../shared/contract/devices'
import { windowState } from '../app-state'
import { ask, send } from '../bridge'
import { createInstrumentHand } from '../sound/instrument-hand'
import { handOnSamples, type TimedHand } from '../sound/timed-hand'
import { notify } from '../ui/notices'
import { appPiano } from './app-piano'

/**
 * What the app plays with now, each time a hand of its own: the student's instrument where that was chosen and is
 * there, else the app's own piano. Null where nothing can sound; the piano says so itself. The keys of this computer
 * never come here: they sound in this computer.
 */
export async function appHand(): Promise<TimedHand | null> {
  if (instrumentInUse(windowState.read().app?.devices ?? null)) return handOnInstrument()
  const voices = await appPiano().createVoices()
  return voices && handOnSamples(voices)
}

/** The instrument on which the app plays; null while it plays through this computer, for want of it too. */
export function instrumentInUse(devices: DevicesState | null): MidiOutput | null {
  const chosen = devices?.outputs.find(({ key }) => key === devices.playsOn)
  return chosen?.isConnected === true ? chosen : null
}

function handOnInstrument(): TimedHand {
  let isProblemTold = false
  return createInstrumentHand({
    nowMs: () => performance.now(),
    timeOriginMs: performance.timeOrigin,
    isWindowHidden: () => document.hidden,
    play: ({ askedAt, notes }) =>
      void ask('devices/play', { askedAt, notes: [...notes] }).then((answer) => {
        if (answer.ok || isProblemTold) return
        isProblemTold = true
        notify({ sentence: answer.sentence })
      }),
    silence: () => send('devices/silence', null),
  })
}
