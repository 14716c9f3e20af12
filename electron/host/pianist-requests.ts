import type { SongId } from '../../shared/base/ids'
import type { HandChoice } from '../../shared/music/score'
import { performScore } from './perform-score'
import { isPlayed, type PlayedEvent } from '../../shared/performance/session-event'
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
    pianist.play({ name, events, speed })
    return reply(pianist.state())
  }

  return {
    'pianist/playFile': async ({ fileName, bytes, speed }) => {
      const performance = readMidiPerformance(bytes)
      if (!performance.ok) return refuse(performance.problem.sentence)
      const songId = parts.currentSongId()
      if (songId) await armUnlessArmed(practice, songId)
      const events = performance.value.events.filter(isPlayed)
      return events.length === 0 ? refuse(sentences.nothingToPlay) : perform(fileName, events, speed)
    },
    'pianist/playSong': async ({ songId, speed }) => {
      const song = store.library.open(songId)
      if (!song) return refuse(sentences.noSuchSong)
      const events = performScore(song.score, await armUnlessArmed(practice, songId))
      return events.length === 0 ? refuse(sentences.nothingForHand) : perform(song.card.title, events, speed)
    },
    'pianist/stop': () => {
      pianist.stop()
      return reply(pianist.state())
    },
  }
}

/** The hands that are listened to: those, and the bar, that the student chose for this song are kept. */
async function armUnlessArmed(practice: PracticeSession, songId: SongId): Promise<HandChoice> {
  const hands = practice.handsOn(songId)
  if (hands) return hands
  await practice.arm({ songId, hands: 'both', barIndex: 0 })
  return 'both'
}
