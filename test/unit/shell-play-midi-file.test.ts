import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { playMidiFile } from '../../electron/main/play-midi-file'
import type { AnswerRequest } from '../../electron/host/serve-requests'
import type { News } from '../../shared/contract/news'

const folder = mkdtempSync(join(tmpdir(), 'play-midi-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function play(path: string, answered: Awaited<ReturnType<AnswerRequest>>) {
  const asked: unknown[] = []
  const published: News[] = []
  const answer: AnswerRequest = (name, input) => {
    asked.push([name, input])
    return Promise.resolve(answered)
  }
  await playMidiFile({ path, speed: 2 }, answer, (news) => void published.push(news))
  return { asked, published }
}

test('the host is asked to play what is in the file', async () => {
  const path = join(folder, 'prelude.mid')
  writeFileSync(path, 'MThd')
  const { asked, published } = await play(path, { ok: true, reply: { kind: 'silent' } })
  expect(asked).toEqual([
    ['pianist/playFile', { fileName: 'prelude.mid', bytes: new Uint8Array([77, 84, 104, 100]), speed: 2 }],
  ])
  expect(published).toEqual([])
})

test('what the host refuses is said in the window', async () => {
  const path = join(folder, 'not-midi.mid')
  writeFileSync(path, 'nothing')
  const { published } = await play(path, { ok: false, sentence: 'This is not a MIDI file.' })
  expect(published).toEqual([{ kind: 'problemOccurred', sentence: 'This is not a MIDI file.' }])
})

test('a file that is not there is said in the window, and nothing is asked', async () => {
  const { asked, published } = await play(join(folder, 'gone.mid'), { ok: true, reply: null })
  expect(asked).toEqual([])
  expect(published).toEqual([{ kind: 'problemOccurred', sentence: '“gone.mid” could not be read, or is too large.' }])
})
