import type { SongId } from '../../shared/base/ids'
import type { SessionState } from '../../shared/contract/news'
import { performScore } from './perform-score'
import type { PlayedEvent, SessionEvent } from '../../shared/performance/session-event'
import type { PracticeSession } from './practice-session'
import { readMidiPerformance } from './read-midi-performance'
import type { Handlers } from './serve-requests'
import { refuse, reply } from './serve-requests'
import { sentences } from './sentences'
import type { Store } from './store/store'
import type { VirtualPianist } from './virtual-pianist'

type PianistHandlers = Pick<Handlers, 'pianist/playFile' | 'pianist/playSong' | 'pianist/stop'>

/** Lets the virtual pianist play. If nobody listens yet, the song is armed first. */
export function pianistRequests(parts: {
  readonly store: Store
  readonly practice: PracticeSession
  readonly pianist: VirtualPianist
  currentSongId(): SongId | null
}): PianistHandlers {
  const { store, practice, pianist } = parts

  function perform(name: string, events: readonly PlayedEvent[], speed: number) {
    if (events.length === 0) return refuse(sentences.nothingToPlay)
    pianist.play({ name, events, speed })
    return reply(pianist.state())
  }

  return {
    'pianist/playFile': async ({ fileName, bytes, speed }) => {
      const performance = readMidiPerformance(bytes)
      if (!performance.ok) return refuse(performance.problem.sentence)
      const songId = parts.currentSongId()
      if (songId) await armUnlessArmed(practice, songId)
      return perform(fileName, performance.value.events.filter(isPlayed), speed)
    },
    'pianist/playSong': async ({ songId, speed }) => {
      const song = store.library.open(songId)
      if (!song) return refuse(sentences.noSuchSong)
      await armUnlessArmed(practice, songId)
      return perform(song.card.title, performScore(song.score), speed)
    },
    'pianist/stop': () => {
      pianist.stop()
      return reply(pianist.state())
    },
  }
}

/** Keeps the hands and the bar that the student chose for this song. */
async function armUnlessArmed(practice: PracticeSession, songId: SongId): Promise<void> {
  if (!isListening(practice.state(), songId)) await practice.arm({ songId, hands: 'both', barIndex: 0 })
}

function isListening(state: SessionState, songId: SongId): boolean {
  return (state.kind === 'armed' || state.kind === 'playing') && state.songId === songId
}

function isPlayed(event: SessionEvent): event is PlayedEvent {
  return event.kind === 'keyDown' || event.kind === 'keyUp' || event.kind === 'pedal'
}
