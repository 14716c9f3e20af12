import { parentPort } from 'node:worker_threads'
import { assertNever } from '../../shared/base/assert-never'
import { loadRtmidi } from './load-rtmidi'
import { createMidiDesk, type MidiDesk } from './midi-desk'
import type { MidiOrder, MidiThreadNews } from './midi-messages'

/**
 * The thread on which MIDI runs: it stamps, sends and lists, and does nothing else, so that a host that stands still
 * moves no time. The entry of `out/main/midi.js`.
 */
const host = parentPort
if (!host) throw new Error('The MIDI thread is started by the host.')
const tell = (news: MidiThreadNews) => host.postMessage(news)

let desk: MidiDesk | null = null
host.on('message', (order: MidiOrder) => obey(order))

function obey(order: MidiOrder): void {
  switch (order.kind) {
    case 'watch':
      desk?.close()
      desk = createMidiDesk(loadRtmidi, tell)
      break
    case 'listenTo':
      desk?.listenTo(order.keys)
      break
    case 'play':
      desk?.play(order.key, order.notes)
      break
    case 'silence':
      desk?.silence(order.key)
      break
    case 'rest':
      desk?.close()
      desk = null
      tell({ kind: 'rested' })
      break
    default:
      assertNever(order)
  }
}
