import { expect, test } from 'vitest'
import { usualChoice, bufferMs, withField } from '../../renderer/devices/audio-choice'
import { sayCondition } from '../../renderer/devices/current-device'
import { latencyGrade } from '../../renderer/devices/latency-grade'
import { CLIP_SHOWN_MS, createClipLamp, shareOfMeter, shownDb } from '../../renderer/devices/level-scale'
import { sayPedalKind, sayRange, sayTouch, touchSeen } from '../../renderer/devices/say-check'
import { formatPitch } from '../../renderer/text/format-note'
import { deviceKey } from '../../shared/base/ids'
import { epochMs, pitch } from '../../shared/base/units'
import type { AudioInput } from '../../shared/contract/devices'
import { nothingChecked } from '../../shared/performance/instrument-check'

const measured = (offsetMs: number) => ({ offsetMs, jitterMs: 3.4, measuredAt: epochMs(0) })

test('a delay is graded by the milliseconds that are shown: below 12, up to 25, above', () => {
  const grades = [0, 11.4, 11.5, 12, 25.4, 25.5, 80].map((offsetMs) => latencyGrade({ offsetMs }))
  expect(grades).toEqual(['quick', 'quick', 'fair', 'fair', 'fair', 'late', 'late'])
})

test('of a device it is said how late it is, that Bluetooth may be late, and what was lost', () => {
  expect(sayCondition({ latency: null, isBluetooth: false, lostMessages: 0 })).toEqual([
    'How late it is was not measured yet.',
  ])
  expect(sayCondition({ latency: measured(31.6), isBluetooth: true, lostMessages: 1 })).toEqual([
    'Heard 32 ms late, ±3 ms: you may notice that. The app takes it off.',
    'Bluetooth: the first note after a pause may come late. A cable is steadier.',
    'One message was lost on the way, so a note or a pedal may be missing.',
  ])
})

const microphone: AudioInput = {
  key: deviceKey('ALSA|Microphone|1'),
  name: 'Microphone',
  hostApi: 'ALSA',
  channelCount: 2,
  defaultSampleRate: 44_100,
  latency: null,
}

test('a microphone is read on its first channel at the rate it names, or the nearest that can be chosen', () => {
  expect(usualChoice(microphone)).toMatchObject({ channel: 0, sampleRate: 44_100, bufferFrames: 256 })
  expect(usualChoice({ ...microphone, defaultSampleRate: 16_000 }).sampleRate).toBe(44_100)
  expect(usualChoice({ ...microphone, defaultSampleRate: 192_000 }).sampleRate).toBe(96_000)
})

test('one number of the choice changes at a time, and one that no list has changes nothing', () => {
  const choice = usualChoice(microphone)
  expect(withField(choice, 'channel', '1')).toEqual({ ...choice, channel: 1 })
  expect(withField(choice, 'bufferFrames', '64')).toEqual({ ...choice, bufferFrames: 64 })
  expect(withField(choice, 'sampleRate', '48000')).toEqual({ ...choice, sampleRate: 48_000 })
  expect(withField(choice, 'sampleRate', '11025')).toEqual(choice)
  expect(withField(choice, 'bufferFrames', '300')).toEqual(choice)
})

test('a buffer of 256 frames lasts 5.3 ms at 48 kHz', () => {
  expect(bufferMs({ bufferFrames: 256, sampleRate: 48_000 })).toBeCloseTo(5.333, 3)
})

test('the meter runs from −60 dB to full scale, and silence of any kind is its beginning', () => {
  expect([-60, -30, 0, 3].map(shareOfMeter)).toEqual([0, 0.5, 1, 1])
  expect([-Infinity, Number.NaN, -120].map(shareOfMeter)).toEqual([0, 0, 0])
  expect([-Infinity, -120, -12.4].map(shownDb)).toEqual([null, null, -12])
})

test('a clipped moment is seen for two seconds', () => {
  const lamp = createClipLamp()
  expect(lamp.isLit({ isClipping: false }, 0)).toBe(false)
  expect(lamp.isLit({ isClipping: true }, 1000)).toBe(true)
  expect(lamp.isLit({ isClipping: false }, 1000 + CLIP_SHOWN_MS - 1)).toBe(true)
  expect(lamp.isLit({ isClipping: false }, 1000 + CLIP_SHOWN_MS)).toBe(false)
})

test('a keyboard is said to feel no touch only after six keys of one loudness', () => {
  const fixed = { ...nothingChecked, softest: 64, loudest: 64, velocityCount: 1 }
  expect(touchSeen(nothingChecked)).toBe('nothing')
  expect(touchSeen({ ...fixed, keyCount: 5 })).toBe('once')
  expect(touchSeen({ ...fixed, keyCount: 6 })).toBe('fixed')
  expect(sayTouch({ ...fixed, keyCount: 6 })).toContain('(64)')
  expect(touchSeen({ ...fixed, keyCount: 2, loudest: 90, velocityCount: 2 })).toBe('felt')
  expect(touchSeen({ ...nothingChecked, keyCount: 6 })).toBe('none')
})

test('the keys that were tried are named from the lowest to the highest', () => {
  expect(sayRange(nothingChecked)).toBe('No key was pressed yet.')
  const whole = { ...nothingChecked, lowestPitch: pitch(21), highestPitch: pitch(108) }
  expect(sayRange(whole)).toBe('Tried from A0 to C8, 88 keys.')
})

test('a pedal is not called a switch before it was let go', () => {
  const sustain = { pedal: 'sustain', value: 127 } as const
  expect(sayPedalKind(undefined)).toBe('not pressed yet')
  expect(sayPedalKind({ ...sustain, kind: null })).toBe('let it go again, slowly')
  expect(sayPedalKind({ ...sustain, kind: 'switch' })).toBe('up or down only')
  expect(sayPedalKind({ ...sustain, kind: 'continuous' })).toBe('feels half pedalling')
})

test('a key is called by its usual name', () => {
  expect([21, 60, 61, 66, 70].map(formatPitch)).toEqual(['A0', 'C4', 'C♯4', 'F♯4', 'B♭4'])
})
