import { decode, encode } from '@msgpack/msgpack'
import type { WebSocket } from 'ws'
import type { News } from '../../shared/contract/news'
import type { HostFrame } from '../../shared/contract/wire'
import { MAX_IMPORT_BYTES } from '../../shared/contract/limits'
import type { AnswerRequest } from '../host/serve-requests'

/** The open windows. All hear the news; each may ask. */
export interface WindowSockets {
  add(socket: WebSocket): void
  publish(news: News): void
  count(): number
  close(): void
}

/** The largest request is a file to import; the rest is its envelope. */
export const MAX_FRAME_BYTES = MAX_IMPORT_BYTES + 64 * 1024
/** A window that does not read is closed before it fills our memory. */
const MAX_UNREAD_BYTES = 64 * 1024 * 1024
/** No request holds longer lists; the schema checks each further. */
const FRAME_LIMITS = { maxArrayLength: 1000, maxMapLength: 100, maxStrLength: 100_000, maxExtLength: 0 }

/** A window has this long to answer the goodbye. */
const LAST_WORD_MS = 300
const CLOSE_GOING_AWAY = 1001
const CLOSE_UNREADABLE = 1007

export function createWindowSockets(answer: AnswerRequest): WindowSockets {
  const sockets = new Set<WebSocket>()

  function add(socket: WebSocket): void {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    // `close` follows; a frame over the limit ends here too.
    socket.on('error', () => socket.terminate())
    socket.on('message', (data) => void receive(socket, data as Buffer))
  }

  async function receive(socket: WebSocket, data: Buffer): Promise<void> {
    const frame = parseFrame(data)
    if (!frame) {
      socket.close(CLOSE_UNREADABLE, 'Unreadable request')
      return
    }
    send(socket, { kind: 'answer', askId: frame.askId, answer: await answer(frame.name, frame.input) })
  }

  function send(socket: WebSocket, frame: HostFrame): void {
    sendBytes(socket, encode(frame, { ignoreUndefined: true }))
  }

  function publish(news: News): void {
    if (sockets.size === 0) return
    const bytes = encode({ kind: 'news', news } satisfies HostFrame, { ignoreUndefined: true })
    for (const socket of sockets) sendBytes(socket, bytes)
  }

  return {
    add,
    publish,
    count: () => sockets.size,
    close: () => {
      for (const socket of sockets) socket.close(CLOSE_GOING_AWAY, 'The app was closed')
      setTimeout(() => sockets.forEach((socket) => socket.terminate()), LAST_WORD_MS).unref()
    },
  }
}

function sendBytes(socket: WebSocket, bytes: Uint8Array): void {
  if (socket.bufferedAmount > MAX_UNREAD_BYTES) socket.terminate()
  else if (socket.readyState === socket.OPEN) socket.send(bytes)
}

/** The envelope; what is inside is checked at the host's door. */
function parseFrame(data: Buffer): { readonly askId: number; readonly name: unknown; readonly input: unknown } | null {
  try {
    const frame = decode(data, { ...FRAME_LIMITS, maxBinLength: MAX_IMPORT_BYTES }) as Record<string, unknown> | null
    if (typeof frame !== 'object' || frame === null || !Number.isSafeInteger(frame.askId)) return null
    return { askId: frame.askId as number, name: frame.name, input: frame.input ?? null }
  } catch {
    // Not MessagePack.
    return null
  }
}
