import { closeSync, constants, openSync, readdirSync, readFileSync, readSync, writeFileSync, writeSync } from 'node:fs'
import { readSequencerClients } from '../../native/midi/sequencer-clients'
import { until } from './scenario'

/** The far end of one of the machine's MIDI cables: what a piano sends goes in, what the app plays comes out. */
export interface PianoEnd {
  /** Raw MIDI, as on the wire. */
  send(...bytes: readonly number[]): void
  /** What has come since the last time. */
  receive(): readonly number[]
  close(): void
}

/** How many cables VirMIDI makes. */
export const CABLE_COUNT = 4
const LONGEST_READ_BYTES = 4096
const SOUND_FOLDER = '/dev/snd'

export function holdPianoEnd(cable: number): PianoEnd {
  const file = `${SOUND_FOLDER}/${rawMidiFiles()[cable] ?? 'missing'}`
  const handle = openSync(file, constants.O_RDWR | constants.O_NONBLOCK)
  const read = Buffer.alloc(LONGEST_READ_BYTES)
  // The kernel throws away what comes before somebody has read once.
  readSome(handle, read)
  return {
    send: (...bytes) => writeAll(handle, Uint8Array.from(bytes)),
    receive: () => [...read.subarray(0, readSome(handle, read))],
    close: () => closeSync(handle),
  }
}

function rawMidiFiles(): readonly string[] {
  return readdirSync(SOUND_FOLDER)
    .filter((name) => name.startsWith('midi'))
    .sort()
}

/** A cable that is full takes the rest when there is room again. */
function writeAll(handle: number, bytes: Uint8Array): void {
  let sent = 0
  while (sent < bytes.length) sent += orNothing(() => writeSync(handle, bytes, sent))
}

function readSome(handle: number, into: Buffer): number {
  return orNothing(() => readSync(handle, into))
}

function orNothing(transfer: () => number): number {
  try {
    return transfer()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
    return 0
  }
}

const DRIVER = '/sys/bus/platform/drivers/snd_virmidi'
const CARD = 'snd_virmidi.0'

/** All cables at once, as when a hub is pulled. No end may be held then: the kernel would wait for it. */
export const unplugCables = () => writeFileSync(`${DRIVER}/unbind`, CARD)

export const plugCables = () => writeFileSync(`${DRIVER}/bind`, CARD)

/** The sequencer's port of a cable, as "16:0". */
export function placeOf(cable: number): string {
  const clients = readFileSync(SEQUENCER_CLIENTS, 'utf8')
  const numbers = [...clients.matchAll(/^Client +(\d+) : "Virtual Raw MIDI/gm)].map(([, number]) => number ?? '')
  return `${numbers[cable] ?? 'missing'}:0`
}

const SEQUENCER_CLIENTS = '/proc/asound/seq/clients'

/** The numbers of the sequencer's clients that listen to a cable. */
export function listenersOf(cable: number): readonly number[] {
  const clients = readSequencerClients(readFileSync(SEQUENCER_CLIENTS, 'utf8'))
  return clients.filter(({ sources }) => sources.includes(placeOf(cable))).map(({ number }) => number)
}

export async function untilListened(...cables: readonly number[]): Promise<void> {
  await until(`the app listens to cables ${cables.join()}`, () => cables.every((one) => listenersOf(one).length > 0))
}
