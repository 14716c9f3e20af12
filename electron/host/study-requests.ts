import type { Handlers } from './serve-requests'
import { refuse } from './serve-requests'
import { sentences } from './sentences'

type StudyHandlers = Pick<Handlers, 'study/open' | 'sightReading/next' | 'sightReading/history'>

export function studyRequests(): StudyHandlers {
  return {
    'study/open': () => refuse(sentences.unknownRequest),
    'sightReading/next': () => refuse(sentences.unknownRequest),
    'sightReading/history': () => refuse(sentences.unknownRequest),
  }
}
