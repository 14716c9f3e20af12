import type { IpcMainInvokeEvent } from 'electron'
import { expect, test, vi } from 'vitest'
import { serveWindow } from '../../electron/main/serve-window'
import type { AnswerRequest } from '../../electron/host/serve-requests'
import { recorded } from '../support/electron-double'

vi.mock('electron', () => import('../support/electron-double'))

const refused: AnswerRequest = (name, input) =>
  Promise.resolve({ ok: false, sentence: `${String(name)} ${JSON.stringify(input)}` })

const askFrom = (senderFrame: unknown) => {
  serveWindow(refused)
  const handler = recorded.ipcHandlers.get('coach')!
  return handler({ senderFrame } as unknown as IpcMainInvokeEvent, 'library/open', { songId: 'x' })
}

test('a request of our page goes to the host as it is', async () => {
  const answer = await askFrom({ parent: null, url: 'app://coach/index.html#/library' })
  expect(answer).toEqual({ ok: false, sentence: 'library/open {"songId":"x"}' })
})

test.each([
  ['a page from the network', { parent: null, url: 'https://example.org/app://coach/' }],
  ['a look-alike origin', { parent: null, url: 'app://coach.example/' }],
  ['a local file', { parent: null, url: 'file:///app/out/renderer/index.html' }],
  ['a frame inside our page', { parent: {}, url: 'app://coach/' }],
  ['a frame that is gone', null],
])('%s gets no answer', (_who, frame) => {
  expect(() => askFrom(frame)).toThrow('untrusted')
})
