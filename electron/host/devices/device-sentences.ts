import { MOST_INPUTS_HEARD } from '../../../shared/contract/limits'
import { inLanguage } from '../../words/spoken'
import { german } from './device-sentences-de'

const english = {
  otherStays: (name: string) => `${name} was disconnected. The other instruments are still listened to.`,
  outputGone: (name: string) =>
    `${name}, on which the app plays, was disconnected. The app plays on it again when it is back.`,
  notOpened: (name: string) =>
    `${name} is connected but cannot be opened: another program may be using it. Close that program; the app keeps trying.`,
  midiInterrupted:
    'The MIDI part of the app broke down and was started again. What was played in that moment is not known; everything before it is kept. If it happens again, please restart the app.',
  tooManyHeard: `No more than ${MOST_INPUTS_HEARD} instruments can be listened to beside the one you play on. Leave one out first.`,
  messagesLost: (name: string, count: number) =>
    `${count === 1 ? 'A message' : `${count} messages`} from ${name} ${count === 1 ? 'was' : 'were'} lost on the way: some notes may be missing. What arrived is kept. If it happens again, use another cable or socket.`,
  isByRadio: (name: string) =>
    `${name} is connected by Bluetooth: the first note after a pause can come late. A cable avoids it.`,
}

/** What the host says of instruments. */
export const deviceSentences = inLanguage(english, { de: german })
