import { ipcMain } from 'electron'
import type { IpcMainInvokeEvent } from 'electron'
import type { AnswerRequest } from '../host/serve-requests'
import { APP_URL } from './app-scheme'

/** The only listener for windows in the shell. A frame that is not our page, or is inside it, gets no answer. */
export function serveWindow(answer: AnswerRequest): void {
  ipcMain.handle('coach', (event, name: unknown, input: unknown) => {
    if (!isOurPage(event)) throw new Error('Request from an untrusted frame')
    return answer(name, input)
  })
}

function isOurPage({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame?.parent === null && senderFrame.url.startsWith(APP_URL)
}
