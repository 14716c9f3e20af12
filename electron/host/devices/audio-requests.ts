import type { Result } from '../../../shared/base/result'
import type { DeviceReplies, DevicesState } from '../../../shared/contract/devices'
import type { AudioCapture } from './audio-capture'
import type { Handlers } from '../serve-requests'
import { refuse, reply } from '../serve-requests'

type AudioHandlers = Pick<Handlers, Extract<keyof DeviceReplies, `audio/${string}`>>

/** What a window asks of the microphone. */
export function audioRequests(parts: { readonly audio: AudioCapture; state(): DevicesState }): AudioHandlers {
  const { audio } = parts
  const listed = () => reply(parts.state())
  const answer = (done: Result<null, string>) => (done.ok ? listed() : refuse(done.problem))
  return {
    'audio/choose': async ({ choice }) => answer(await audio.choose(choice)),
    'audio/list': async () => {
      await audio.list()
      return listed()
    },
    'audio/start': async () => answer(await audio.start('window')),
    'audio/stop': async () => {
      await audio.stop('window')
      return listed()
    },
  }
}
