import { EventEmitter } from 'node:events'
import type { Rtmidi } from '../../native/midi/load-rtmidi'

/** RtMidi as it behaves on ALSA: ports by number, no word of a port that vanishes. */
export interface RtmidiDouble {
  readonly module: Rtmidi
  inputs: string[]
  outputs: string[]
  /** Held by another program: cannot be opened. */
  held: string[]
  /** What was sent, with the name of the port. */
  readonly sent: { readonly port: string; readonly bytes: readonly number[] }[]
  /** Names of the ports that are open. */
  open(): readonly string[]
  /** A message on the cable of that port, so many seconds after the one before. */
  receive(port: string, deltaSeconds: number, bytes: readonly number[]): void
}

export function createRtmidiDouble(): RtmidiDouble {
  const opened = new Map<object, { readonly port: string; receive(deltaSeconds: number, bytes: Buffer): void }>()
  const double = {
    inputs: [] as string[],
    outputs: [] as string[],
    held: [] as string[],
    sent: [] as RtmidiDouble['sent'],
  }

  const takeHold = (port = '') => {
    if (double.held.includes(port)) throw new Error('Internal RtMidi error')
    return port
  }

  class Input extends EventEmitter {
    getPortCount = () => double.inputs.length
    getPortName = (port: number) => double.inputs[port] ?? ''
    ignoreTypes = () => undefined
    openPort = (port: number) =>
      void opened.set(this, {
        port: takeHold(double.inputs[port]),
        receive: (deltaSeconds, bytes) => this.emit('messageBuffer', deltaSeconds, bytes),
      })
    destroy = () => void opened.delete(this)
  }

  class Output {
    private port = ''
    getPortCount = () => double.outputs.length
    getPortName = (port: number) => double.outputs[port] ?? ''
    openPort = (port: number) => {
      this.port = takeHold(double.outputs[port])
      opened.set(this, { port: this.port, receive: () => undefined })
    }
    sendMessage = (bytes: Buffer) => void double.sent.push({ port: this.port, bytes: [...bytes] })
    destroy = () => void opened.delete(this)
  }

  return Object.assign(double, {
    module: { Input, Output } as unknown as Rtmidi,
    open: () => [...opened.values()].map(({ port }) => port),
    receive: (port: string, deltaSeconds: number, bytes: readonly number[]) => {
      for (const one of opened.values()) if (one.port === port) one.receive(deltaSeconds, Buffer.from(bytes))
    },
  })
}
