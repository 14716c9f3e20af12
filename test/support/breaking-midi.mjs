import { parentPort } from 'node:worker_threads'

/** A MIDI thread that says what is plugged in, tells by a key what it listens to, and breaks down when told to be silent. */
let lookedAt = 0

parentPort.on('message', (order) => {
  const [seconds, nanoseconds] = process.hrtime()
  const now = seconds * 1e3 + nanoseconds / 1e6
  if (order.kind === 'watch') {
    lookedAt = now
    parentPort.postMessage({
      kind: 'listed',
      inputs: [],
      outputs: [],
      problem: null,
      lookedAt,
      lookedBeforeAt: lookedAt,
    })
  }
  if (order.kind === 'listenTo') {
    const messages = order.keys.map((key) => ({
      key,
      bytes: Uint8Array.of(0x90, 60, 70),
      heardAt: now,
      arrivedAt: now,
    }))
    parentPort.postMessage({ kind: 'heard', messages })
  }
  if (order.kind === 'rest') parentPort.postMessage({ kind: 'rested' })
  if (order.kind === 'silence') throw new Error('This thread breaks down on purpose.')
})
