import { expect, test } from 'vitest'
import { isByRadio, isRadioName, noRadioSigns, noteRadioSigns } from '../../shared/performance/bluetooth'
import { decodeMidi } from '../../shared/performance/decode-midi'
import { createDice } from '../support/practice-dice'

type Stroke = readonly [pitch: number, downMs: number, upMs: number]

function isHeardByRadio(strokes: readonly Stroke[], packet: (ms: number) => number): boolean {
  const messages = strokes
    .flatMap(([pitch, downMs, upMs]) => [
      { bytes: [0x90, pitch, 70], atMs: packet(downMs) },
      { bytes: [0x80, pitch, 0], atMs: packet(upMs) },
    ])
    .sort((one, other) => one.atMs - other.atMs)
  let signs = noRadioSigns
  for (const { bytes, atMs } of messages) {
    for (const event of decodeMidi(Uint8Array.from(bytes))) signs = noteRadioSigns(signs, event, atMs)
  }
  return isByRadio(signs)
}

/** As hands play: never on a grid. */
function playing(seed: number): readonly Stroke[] {
  const dice = createDice(seed)
  let ms = 0
  return Array.from({ length: 300 }, (_, index): Stroke => {
    ms += 60 + 250 * dice.share()
    return [40 + (index % 40), ms, ms + 50 + 200 * dice.share()]
  })
}

const byCable = (ms: number) => ms
const inPackets = (intervalMs: number) => (ms: number) => Math.ceil(ms / intervalMs) * intervalMs

test('instruments that say so are known by their name', () => {
  const names = ['FP-30 Bluetooth', 'MD-BT01', 'WIDI Master', 'Piano BLE', 'Digital Piano', 'Cable 2', 'Blender']
  expect(names.map(isRadioName)).toEqual([true, true, true, true, false, false, false])
})

test('a key that went down and came up in one packet tells of a radio, when it happens again and again', () => {
  const strokes = Array.from({ length: 3 }, (_, index): Stroke => [60, index * 1000 + 5, index * 1000 + 35])
  expect(isHeardByRadio(strokes, inPackets(50))).toBe(true)
  expect(isHeardByRadio(strokes.slice(1), inPackets(50))).toBe(false)
})

test('messages that come at the intervals of a radio tell of one', () => {
  for (const intervalMs of [7.5, 11.25, 15, 30]) {
    expect(isHeardByRadio(playing(1), inPackets(intervalMs))).toBe(true)
  }
})

test('what comes by cable is never taken for a radio', () => {
  for (let seed = 1; seed <= 50; seed += 1) expect(isHeardByRadio(playing(seed), byCable)).toBe(false)
})

test('music that a machine plays on its own grid is no radio', () => {
  const semiquaversMs = 125
  const legato = playing(1).map(([pitch, downMs, upMs]): Stroke => [pitch, downMs, upMs + semiquaversMs])
  expect(isHeardByRadio(legato, inPackets(semiquaversMs))).toBe(false)
})
