import { useMemo, useSyncExternalStore } from 'react'
import { sessionId, songId, type SessionId, type SongId } from '../shared/base/ids'
import { assertNever } from '../shared/base/assert-never'

/** Where in the app the person is; it lives in the address after `#`, so that Back works. */
export type Route =
  | { readonly kind: 'start' }
  | { readonly kind: 'library' }
  | { readonly kind: 'progress' }
  | { readonly kind: 'practice'; readonly songId: SongId; readonly barIndex: number }
  | { readonly kind: 'review'; readonly songId: SongId; readonly sessionId: SessionId }
  | { readonly kind: 'sessions'; readonly songId: SongId }
  /** `section`: where in the page to begin. */
  | { readonly kind: 'settings'; readonly section?: string }
  | { readonly kind: 'account' }
  | { readonly kind: 'data' }
  | { readonly kind: 'about' }

export function routeToHash(route: Route): string {
  switch (route.kind) {
    case 'start':
      return '#/'
    case 'settings':
      return `#/settings${route.section === undefined ? '' : `/${route.section}`}`
    case 'library':
    case 'progress':
    case 'account':
    case 'data':
    case 'about':
      return `#/${route.kind}`
    case 'practice':
      return `#/songs/${route.songId}/practice${route.barIndex > 0 ? `/${route.barIndex}` : ''}`
    case 'review':
      return `#/songs/${route.songId}/sessions/${route.sessionId}`
    case 'sessions':
      return `#/songs/${route.songId}/sessions`
    default:
      return assertNever(route)
  }
}

/** An address that nobody understands leads to the start. */
export function hashToRoute(hash: string): Route {
  const [place, song, page, part] = hash.replace(/^#\/?/, '').split('/')
  if (place === 'settings' && song) return { kind: place, section: song }
  if (isPlainPlace(place)) return { kind: place }
  if (place !== 'songs' || !song) return { kind: 'start' }
  if (page === 'practice') return { kind: 'practice', songId: songId(song), barIndex: parseBarIndex(part) }
  if (page === 'sessions' && part) return { kind: 'review', songId: songId(song), sessionId: sessionId(part) }
  if (page === 'sessions') return { kind: 'sessions', songId: songId(song) }
  return { kind: 'start' }
}

const PLAIN_PLACES = ['library', 'progress', 'settings', 'account', 'data', 'about'] as const

function isPlainPlace(place: string | undefined): place is (typeof PLAIN_PLACES)[number] {
  return PLAIN_PLACES.some((plain) => plain === place)
}

let stepsInside = 0

export function navigate(route: Route): void {
  stepsInside += 1
  window.location.hash = routeToHash(route)
}

/** To where the person came from; to the library when this address was opened first. */
export function goBack(): void {
  if (stepsInside > 0) window.history.back()
  else redirect({ kind: 'library' })
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
