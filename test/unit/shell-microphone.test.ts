import { expect, test, vi } from 'vitest'
import { askBeforeHearing } from '../../electron/main/ask-for-microphone'
import { createSoundDesk, soundInput } from '../support/sound-desk'

vi.mock('electron', () => import('../support/electron-double'))

const microphone = soundInput('Microphone')
const opening = { key: microphone.key, channel: 0, sampleRate: 48_000, bufferFrames: 256 }

test('without the leave of the person no microphone is opened', async () => {
  const desk = createSoundDesk(microphone)
  const audio = askBeforeHearing(desk.audio, () => Promise.resolve(false))
  expect(await audio.open(opening)).toEqual({ ok: false, problem: 'inputBusy' })
  expect(desk.openings).toEqual([])
})

test('with it the microphone is opened; listing needs none', async () => {
  const desk = createSoundDesk(microphone)
  let questions = 0
  const audio = askBeforeHearing(desk.audio, () => {
    questions += 1
    return Promise.resolve(true)
  })
  expect((await audio.list()).ok).toBe(true)
  expect(questions).toBe(0)
  expect((await audio.open(opening)).ok).toBe(true)
  expect([questions, desk.openings.length]).toEqual([1, 1])
})
