import type { SongId } from '../../shared/base/ids'
import type { HandChoice } from '../../shared/music/score'
import type { PianistState, SessionState, Sitting } from '../../shared/contract/news'
import type { ModeChoice } from '../../shared/contract/mode-choice'
import type { Answer, SessionDetail } from '../../shared/contract/requests'
import { changeApp, keepJustFinished, windowState } from '../app-state'
import { ask, send } from '../bridge'
import { navigate } from '../route'
import { text } from '../text/text'
import { notify } from '../ui/notices'
import { following } from './practice-mode'
import type { PracticeTask } from './practice-task'

/** What is to be listened to. */
export interface Choice {
  readonly songId: SongId
  readonly hands: HandChoice
  readonly barIndex: number
  readonly mode: ModeChoice
  /** Of the written tempo. */
  readonly tempoPercent: number
  /** The exercise of the course that this is. */
  readonly exerciseId?: string
}

export async function arm(choice: Choice): Promise<void> {
  const answer = await ask('session/arm', choice)
  if (answer.ok) changeApp((app) => ({ ...app, session: answer.reply }))
  else notify({ sentence: answer.sentence })
}

/** Entering a song listens to it, unless it is being played already: the window may only have been reloaded. */
export async function enter(choice: Choice, waitsForClick: boolean): Promise<void> {
  if (sessionNow().kind !== 'playing' || !sittingUnderway(sessionNow(), choice.songId))
    await listenIn(choice, waitsForClick)
}

/** How this song is being played just now, whoever chose it; null where it is not. */
export function sittingUnderway(session: SessionState, songId: SongId): Sitting | null {
  const isUnderway = session.kind === 'playing' || session.kind === 'finishing'
  return isUnderway && session.songId === songId ? session : null
}

/** Another way to practise. What was played in the one before is kept; to a click one plays only once it was started. */
export async function listenIn(choice: Choice, waitsForClick: boolean): Promise<void> {
  if (waitsForClick || sessionNow().kind === 'playing') await leave()
  if (!waitsForClick) await arm(choice)
}

/** Ends what is played and shows how it went. */
export async function stopAndReview(songId: SongId, task: PracticeTask | null): Promise<void> {
  const wasPlaying = sessionNow().kind === 'playing'
  silencePianist()
  const answer = await ask('session/stop', null)
  if (!answer.ok) {
    notify({ sentence: answer.sentence })
  } else if (answer.reply) {
    keepJustFinished(answer.reply)
    navigate({ kind: 'review', songId, sessionId: answer.reply.card.sessionId, task })
  } else if (wasPlaying) {
    notify({ sentence: text.practice.nothingHeard })
  }
}

/** The person goes elsewhere: what was played is kept, and said so. */
export async function leave(): Promise<void> {
  if (sessionNow().kind === 'idle') return
  silencePianist()
  const answer = await ask('session/stop', null)
  if (!answer.ok) notify({ sentence: answer.sentence })
  else if (answer.reply) offerReview(answer.reply)
}

function offerReview(detail: SessionDetail): void {
  const { songId, sessionId } = detail.card
  keepJustFinished(detail)
  notify({
    sentence: text.practice.kept,
    action: { label: text.practice.review, run: () => navigate({ kind: 'review', songId, sessionId }) },
  })
}

export async function letPianistPlaySong(choice: Choice, speed: number): Promise<void> {
  await armForPianist(choice)
  takePianist(await ask('pianist/playSong', { songId: choice.songId, speed }))
}

export async function letPianistPlayFile(choice: Choice, file: File, speed: number): Promise<void> {
  await armForPianist(choice)
  const bytes = new Uint8Array(await file.arrayBuffer())
  takePianist(await ask('pianist/playFile', { fileName: file.name, bytes, speed }))
}

/** The pianist hears no click. */
async function armForPianist(choice: Choice): Promise<void> {
  const mode = choice.mode.kind === 'metronome' ? following : choice.mode
  if (sessionNow().kind === 'idle') await arm({ ...choice, mode })
}

export function silencePianist(): void {
  if (windowState.read().app?.pianist.kind === 'playing') send('pianist/stop', null)
}

function takePianist(answer: Answer<'pianist/playSong'>): void {
  if (answer.ok) changeApp((app) => ({ ...app, pianist: answer.reply satisfies PianistState }))
  else notify({ sentence: answer.sentence })
}

function sessionNow(): SessionState {
  return windowState.read().app?.session ?? { kind: 'idle' }
}
