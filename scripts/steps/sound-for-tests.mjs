import { prepareDebianPackages } from './debian-packages.mjs'
import { Problem } from './problem.mjs'

/** A sound server of the tests' own, and ALSA's way to it, through which PortAudio captures. */
const SOUND_SERVER = [
  { shows: 'pulseaudio', name: 'pulseaudio' },
  { shows: 'pactl', name: 'pulseaudio-utils' },
  { shows: '/usr/share/alsa/alsa.conf.d/50-pulseaudio.conf', name: 'libasound2-plugins' },
]

/** A virtual machine with a sequencer and MIDI cables, in which RtMidi runs, and what plays into them. */
const SOUND_MACHINE = [
  { shows: 'qemu-system-x86_64', name: 'qemu-system-x86' },
  { shows: 'xz', name: 'xz-utils' },
  { shows: 'aplaymidi', name: 'alsa-utils' },
]

/** The tests that lack it say so themselves: all others run without. */
export async function prepareSound() {
  if (process.platform !== 'linux') return
  try {
    await prepareDebianPackages({
      packages: process.arch === 'x64' ? [...SOUND_SERVER, ...SOUND_MACHINE] : SOUND_SERVER,
      id: 'sound',
      what: 'The tests of sound and MIDI need a sound server and a virtual machine',
      failure: 'The sound server and the virtual machine for the tests could not be installed',
    })
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    console.error(error.message)
  }
}
