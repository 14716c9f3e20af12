import type { Answer, Asked, RequestName } from './requests'
import type { News } from './news'

/** Window → headless host, MessagePack in one WebSocket frame. */
export interface RequestFrame<Name extends RequestName = RequestName> {
  readonly askId: number
  readonly name: Name
  readonly input: Asked<Name>
}

/** Headless host → window, MessagePack in one WebSocket frame. */
export type HostFrame =
  | { readonly kind: 'answer'; readonly askId: number; readonly answer: Answer<RequestName> }
  | { readonly kind: 'news'; readonly news: News }

/** What the preload of the Electron shell shows to the window as `window.coach`. */
export interface CoachBridge {
  ask(name: string, input: unknown): Promise<unknown>
  onNews(listener: (news: News) => void): void
}
