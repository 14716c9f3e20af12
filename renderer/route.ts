import { useMemo, useSyncExternalStore } from 'react'
import { sessionId, songId, type SessionId, type SongId } from '../shared/base/ids'
import { assertNever } from '../shared/base/assert-never'
import { queryToTask, taskToQuery, type PracticeTask, type TaskOrigin } from './practice/practice-task'

/** Where in the app the person is; it lives in the address after `#`, so that Back works. */
export type Route =
  | { readonly kind: 'start' }
  | { readonly kind: MainPage }
  | { readonly kind: 'lesson'; readonly lessonId: string }
  | { readonly kind: 'studies' }
  | { readonly kind: 'achievements' }
  | ({ readonly kind: 'practice'; readonly barIndex: number } & OpenSong)
  | ({ readonly kind: 'review'; readonly sessionId: SessionId } & OpenSong)
  | ({ readonly kind: 'sessions' } & OpenSong)
  /** `section`: where in the page to begin. */
  | { readonly kind: 'settings'; readonly section?: string }
  | { readonly kind: 'account' }
  | { readonly kind: 'data' }
  | { readonly kind: 'about' }

/** The pages that the window always offers. */
export type MainPage = (typeof mainPages)[number]
export const mainPages = ['today', 'path', 'library', 'progress'] as const

interface OpenSong {
  readonly songId: SongId
  /** What it was opened to do. It stays while one goes from practice to review and back. */
  readonly task?: PracticeTask | null
}

export function routeToHash(route: Route): string {
  switch (route.kind) {
    case 'start':
      return '#/'
    case 'settings':
      return `#/settings${route.section === undefined ? '' : `/${route.section}`}`
    case 'lesson':
      return `#/lessons/${route.lessonId}`
    case 'today':
    case 'path':
    case 'library':
    case 'progress':
    case 'studies':
    case 'achievements':
    case 'account':
    case 'data':
    case 'about':
      return `#/${route.kind}`
    case 'practice':
      return songHash(route, `practice${route.barIndex > 0 ? `/${route.barIndex}` : ''}`)
    case 'review':
      return songHash(route, `sessions/${route.sessionId}`)
    case 'sessions':
      return songHash(route, 'sessions')
    default:
      return assertNever(route)
  }
}

function songHash({ songId, task }: OpenSong, page: string): string {
  return `#/songs/${songId}/${page}${task ? `?${taskToQuery(task)}` : ''}`
}

/** An address that nobody understands leads to the start. */
export function hashToRoute(hash: string): Route {
  const [path = '', query] = hash.replace(/^#\/?/, '').split('?')
  const [place, what, page, part] = path.split('/')
  if (place === 'settings' && what) return { kind: place, section: what }
  if (isPlainPlace(place)) return { kind: place }
  if (place === 'lessons' && what) return { kind: 'lesson', lessonId: what }
  if (place !== 'songs' || !what) return { kind: 'start' }
  const task = query === undefined ? null : queryToTask(query)
  const song: OpenSong = { songId: songId(what), ...(task && { task }) }
  if (page === 'practice') return { kind: 'practice', barIndex: parseBarIndex(part), ...song }
  if (page === 'sessions' && part) return { kind: 'review', sessionId: sessionId(part), ...song }
  if (page === 'sessions') return { kind: 'sessions', ...song }
  return { kind: 'start' }
}

/** Where a task was opened. */
export function originRoute(from: TaskOrigin): Route {
  switch (from.kind) {
    case 'lesson':
      return { kind: 'lesson', lessonId: from.lessonId }
    case 'plan':
      return { kind: 'today' }
    case 'studies':
      return { kind: 'studies' }
  }
}

const PLAIN_PLACES = [...mainPages, 'studies', 'achievements', 'settings', 'account', 'data', 'about'] as const

function isPlainPlace(place: string | undefined): place is (typeof PLAIN_PLACES)[number] {
  return PLAIN_PLACES.some((plain) => plain === place)
}

let stepsInside = 0

export function navigate(route: Route): void {
  stepsInside += 1
  window.location.hash = routeToHash(route)
}

/** To where the person came from; to today when this address was opened first. */
export function goBack(): void {
  if (stepsInside > 0) window.history.back()
  else redirect({ kind: 'today' })
}

let lastPage: Route = { kind: 'today' }

/** A page from which songs are opened: the way back from a song leads there. */
export function rememberPage(route: Route): void {
  lastPage = route
}

/** From a song: to what it was opened for, or to the page that was left for it. */
export function leaveSong(task: PracticeTask | null): void {
  navigate(task ? originRoute(task.from) : lastPage)
}

/** For a step that Back should not return to. */
export function redirect(route: Route): void {
  window.location.replace(routeToHash(route))
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(listenToHash, () => window.location.hash)
  return useMemo(() => hashToRoute(hash), [hash])
}

function listenToHash(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

function parseBarIndex(part: string | undefined): number {
  return part !== undefined && /^\d{1,5}$/.test(part) ? Number(part) : 0
}
