import { createStored } from '../stored'

/** One sentence for the person, with at most one thing to do about it. */
export interface Notice {
  readonly sentence: string
  readonly action?: { readonly label: string; readonly run: () => void }
}

interface NoticeState {
  /** The one that is shown; a newer one takes its place. */
  readonly shown: Notice | null
  /** What a screen reader is told; nothing is shown for it. */
  readonly spoken: string
}

export const notices = createStored<NoticeState>({ shown: null, spoken: '' })

/** Long enough to read a sentence twice; longer where there is something to decide. */
const SHOWN_MS = 8_000
const SHOWN_WITH_ACTION_MS = 20_000

export function notify(notice: Notice): void {
  notices.change((state) => ({ ...state, shown: notice }))
  setTimeout(
    () => notices.change((state) => (state.shown === notice ? { ...state, shown: null } : state)),
    notice.action ? SHOWN_WITH_ACTION_MS : SHOWN_MS,
  )
}

export function dismissNotice(): void {
  notices.change((state) => ({ ...state, shown: null }))
}

export function speak(sentence: string): void {
  notices.change((state) => ({ ...state, spoken: sentence }))
}
