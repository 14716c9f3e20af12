import type { Handlers } from './serve-requests'
import { refuse } from './serve-requests'
import { sentences } from './sentences'

type CourseHandlers = Pick<Handlers, 'course/path' | 'course/lesson' | 'achievements/list'>

export function courseRequests(): CourseHandlers {
  return {
    'course/path': () => refuse(sentences.unknownRequest),
    'course/lesson': () => refuse(sentences.unknownRequest),
    'achievements/list': () => refuse(sentences.unknownRequest),
  }
}
