import { expect, test } from 'vitest'
import { readSequencerClients } from '../../native/midi/sequencer-clients'

/** As Linux 6.1 tells it. */
const TEXT = `Client info
  cur  clients : 10
  peak clients : 10
  max  clients : 192

Client   0 : "System" [Kernel Legacy]
  Port   0 : "Timer" (Rwe-)
  Port   1 : "Announce" (R-e-)
Client  24 : "Virtual Raw MIDI 2-0" [Kernel Legacy]
  Port   0 : "VirMIDI 2-0" (RWeX)
    Connecting To: 128:0
    Connected From: 129:0[r:0], 131:1
Client 128 : "RtMidi Input Client" [User Legacy]
  Port   0 : "RtMidi Input" (-We-)
    Connected From: 24:0
  Output pool :
    Pool size          : 500
    Cells in use       : 0
    Peak cells in use  : 0
    Alloc success      : 7
    Alloc failures     : 1
  Input pool :
    Pool size          : 200
    Cells in use       : 0
    Peak cells in use  : 200
    Alloc success      : 3436
    Alloc failures     : 200
Client 131 : "RtMidi Output Client" [User Legacy]
`

test("the kernel's counters are those of what waits to be read", () => {
  expect(readSequencerClients(TEXT)).toEqual([
    { number: 0, sources: [], inputPool: null },
    { number: 24, sources: ['129:0', '131:1'], inputPool: null },
    { number: 128, sources: ['24:0'], inputPool: { successes: 3436, failures: 200 } },
    { number: 131, sources: [], inputPool: null },
  ])
})

test('whatever else the system says there is no client', () => {
  expect([readSequencerClients(''), readSequencerClients('Client info\n')]).toEqual([[], []])
})
