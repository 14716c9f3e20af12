import { prepareDebianPackages } from './debian-packages.mjs'
import { Problem } from './problem.mjs'

/** A sound server of the tests' own, and ALSA's way to it, through which PortAudio captures. */
const SOUND_SERVER = [
  { shows: 'pulseaudio', name: 'pulseaudio' },
  { shows: 'pactl', name: 'pulseaudio-utils' },
  { shows: '/usr/share/alsa/alsa.conf.d/50-pulseaudio.conf', name: 'libasound2-plugins' },
]

/** The tests that lack it say so themselves: all others run without. */
export async function prepareSound() {
  if (process.platform !== 'linux') return
  try {
    await prepareDebianPackages({
      packages: SOUND_SERVER,
      id: 'sound',
      what: 'The tests of sound capture need a sound server',
      failure: 'The sound server for the tests could not be installed',
    })
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    console.error(error.message)
  }
}
