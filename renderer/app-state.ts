import type { SessionId } from '../shared/base/ids'
import type { News } from '../shared/contract/news'
import type { AppState, SessionDetail } from '../shared/contract/requests'
import type { SettingsPatch } from '../shared/contract/settings'
import { ask, onConnection, onNews } from './bridge'
import type { Connection } from './bridge-contract'
import { createStored } from './stored'
import { notify } from './ui/notices'
import { text } from './text/text'

/** What every screen may need to know about the app. Changes a few times a minute, never per note. */
export interface WindowState {
  /** null until the host has answered for the first time. */
  readonly app: AppState | null
  readonly connection: Connection
  /** Why the app could not be opened, as a sentence. */
  readonly openProblem: string | null
  /** The session that just ended, so that its review needs no second question. */
  readonly justFinished: SessionDetail | null
}

export const windowState = createStored<WindowState>({
  app: null,
  connection: 'connecting',
  openProblem: null,
  justFinished: null,
})

/** Asks the host for the state now and after every reconnection, and keeps it up to date. */
export function connectApp(): void {
  onNews(receiveNews)
  onConnection((connection) => {
    windowState.change((state) => ({ ...state, connection }))
    if (connection === 'open') void openApp()
  })
}

export async function openApp(): Promise<void> {
  const isFirst = windowState.read().app === null
  const answer = await ask('app/open', null)
  if (!answer.ok) {
    windowState.change((state) => ({ ...state, openProblem: answer.sentence }))
    return
  }
  windowState.change((state) => ({ ...state, app: answer.reply, openProblem: null }))
  if (isFirst && answer.reply.recovered.length > 0) notify({ sentence: text.review.recovered })
}

/** Shown at once; the host's word replaces it. */
export async function changeSettings(patch: SettingsPatch): Promise<void> {
  changeApp((app) => ({ ...app, settings: { ...app.settings, ...patch } }))
  const answer = await ask('settings/change', patch)
  if (answer.ok) changeApp((app) => ({ ...app, settings: answer.reply }))
  else notify({ sentence: answer.sentence })
}

export function keepJustFinished(detail: SessionDetail): void {
  windowState.change((state) => ({ ...state, justFinished: detail }))
}

/** It was deleted, or its notes were. */
export function forgetJustFinished(sessionId: SessionId): void {
  windowState.change((state) =>
    state.justFinished?.card.sessionId === sessionId ? { ...state, justFinished: null } : state,
  )
}

export function changeApp(next: (app: AppState) => AppState): void {
  windowState.change((state) => (state.app ? { ...state, app: next(state.app) } : state))
}

function receiveNews(news: News): void {
  switch (news.kind) {
    case 'devicesChanged':
      changeApp((app) => ({ ...app, devices: news.devices }))
      break
    case 'sessionChanged':
      changeApp((app) => ({ ...app, session: news.session }))
      break
    case 'pianistChanged':
      changeApp((app) => ({ ...app, pianist: news.pianist }))
      break
    case 'accountChanged':
      changeApp((app) => ({ ...app, account: news.account }))
      break
    case 'coachPrompted':
      changeApp((app) => ({ ...app, shownPrompt: news.shown }))
      break
    case 'appSwitched':
      window.location.reload()
      break
    case 'problemOccurred':
      notify({ sentence: news.sentence })
      break
    // Settings follow their person, and the song to begin with is the one last played anywhere.
    case 'historyChanged':
      void openApp()
      break
    // Whoever practises, imports or tries a device listens for these.
    case 'heard':
    case 'timePassed':
    case 'takeBegan':
    case 'importProgressed':
    case 'commandPlayed':
    case 'rewardsEarned':
    case 'instrumentChecked':
    case 'audioHeard':
    case 'latencyTapped':
      break
  }
}
