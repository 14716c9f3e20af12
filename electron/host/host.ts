import { randomUUID } from 'node:crypto'
import type { SongId } from '../../shared/base/ids'
import type { AccountState } from '../../shared/contract/account'
import { PIANIST_NAME } from '../../shared/contract/input-names'
import type { News } from '../../shared/contract/news'
import type { AppState, SessionCard } from '../../shared/contract/requests'
import type { Settings } from '../../shared/contract/settings'
import { speakAs, spokenLanguage } from '../words/spoken'
import type { AudioSystem } from '../../native/audio/audio-system'
import type { MidiSystem } from '../../native/midi/midi-system'
import type { Clock } from './clock'
import type { CoachLine } from './coach-line'
import { createCoachLine } from './coach-line'
import type { StartCoach } from './coach-process'
import { planLessons } from './course/plan-lessons'
import { createInstruments } from './devices/instruments'
import type { Importer } from './importer'
import { ownInstrument } from './devices/instrument'
import { libraryRequests } from './library-requests'
import { createPianoOrders } from './piano-orders'
import { planRequests } from './plan-requests'
import { progressRequests } from './progress-requests'
import { pianistRequests } from './pianist-requests'
import { coachRequests } from './coach-requests'
import { courseRequests } from './course-requests'
import { exerciseSentence, lessonTitle } from './course/course-index'
import { course } from './course/course-source'
import { createPracticeSession, type PracticeSession } from './practice-session'
import { createRewardNews } from './reward-news'
import { recoverSessions } from './recover-sessions'
import { refuse, reply } from './serve-requests'
import { sentences } from './sentences'
import { reviewRequests } from './review-requests'
import { sessionRequests } from './session-requests'
import { readingLevelBefore, studyRequests } from './study-requests'
import type { DataHandlers } from './account/data-requests'
import type { LibraryHandlers } from './switching-host'
import type { SongBundle } from './song-bundle'
import type { Store } from './store/store'
import { isStoreBroken } from './store/store-broken'
import { createVirtualPianist } from './virtual-pianist'

/** What one library needs around it. The host closes `importer`, the coach, `midi` and `audio`; the store's opener closes the store. */
export interface HostParts {
  readonly store: Store
  readonly importer: Importer
  readonly startCoach: StartCoach
  readonly midi: MidiSystem
  readonly audio: AudioSystem
  readonly songs: SongBundle
  readonly clock: Clock
  readonly version: string
  readonly hostKind: AppState['host']
  readonly account: () => AccountState
  /** Whether a window is open. */
  readonly hasWindow: () => boolean
  /** To every open window. */
  readonly publish: (news: News) => void
}

/** All that is asked of one library, but for what concerns all of its data. */
type HostHandlers = Omit<LibraryHandlers, keyof DataHandlers>

export interface Host {
  readonly handlers: HostHandlers
  /** Finishes and stores what is being played. What cannot be finished is found by the next start. */
  close(): Promise<void>
}

const pianistAsInstrument = ownInstrument(PIANIST_NAME)

/** A session that takes longer to judge is left to the next start: nobody waits for a program to end. */
const LONGEST_GOODBYE_MS = 5000

/** The app over one library, without a window: everything that survives, listens and judges, behind one set of requests. */
export function createHost(parts: HostParts): Host {
  const { store, importer, songs, clock, publish } = parts
  const onProblem = (sentence: string) => publish({ kind: 'problemOccurred', sentence })
  speakAs(store.settings.read().language)
  if (!store.library.isSeeded(songs.contentHash)) store.library.seed(songs.read(), songs.contentHash)
  store.course.seed(course, songs.contentHash, clock.now())

  const coach = createCoachLine(parts.startCoach, clock, {
    advised: (advice) => practice.advise(advice),
    passedBy: (promptId) => practice.passBy(promptId),
  })
  const rewardNews = createRewardNews({ store, publish, lessonTitle })
  const practice: PracticeSession = createPracticeSession({
    store,
    coach,
    clock,
    newId: randomUUID,
    onChanged: (session) => publish({ kind: 'sessionChanged', session }),
    onPrompted: (shown) => publish({ kind: 'coachPrompted', shown }),
    onProblem,
    whileStoring: (sessionId, write) => rewardNews.whileStoring(sessionId, write),
  })
  let shownSongId: SongId | null = null
  const orders = createPianoOrders({
    store,
    songAtHand: () => songListenedTo() ?? shownSongId,
    onOrder: (order) => publish({ kind: 'commandPlayed', command: order }),
    onMusic: (instrument, stamped) => practice.play(instrument, stamped),
  })
  const pianist = createVirtualPianist({
    clock,
    onGesture: (stamped) => practice.play(pianistAsInstrument, stamped),
    onChanged: (state) => publish({ kind: 'pianistChanged', pianist: state }),
  })
  const instruments = createInstruments({
    midi: parts.midi,
    audio: parts.audio,
    store,
    coach,
    clock,
    hasWindow: () => parts.hasWindow(),
    onMusic: (instrument, stamped) => orders.play(instrument, stamped),
    onGap: (away) => practice.noteGap(away),
    onProblem,
    publish,
  })
  const review = reviewRequests({
    store,
    clock,
    isPlaying: () => ['playing', 'finishing'].includes(practice.state().kind),
    onChanged: () => publish({ kind: 'historyChanged' }),
  })
  const recovering = recover(store, coach, onProblem)

  function songListenedTo(): SongId | null {
    const state = practice.state()
    return state.kind === 'idle' ? null : state.songId
  }

  function currentSongId(): SongId | null {
    return songListenedTo() ?? startSongId(store)
  }

  /** The host speaks as the person of this library reads; another computer may have changed that. */
  function settingsNow(): Settings {
    const settings = store.settings.read()
    speakAs(settings.language)
    return settings
  }

  const handlers: HostHandlers = {
    'app/open': async () => {
      const recovered = await recovering
      // No window first says that there is no piano, and then that there is one.
      await instruments.whenListed()
      const startSong = startSongId(store)
      if (!startSong) return refuse(sentences.noSongs)
      return reply({
        version: parts.version,
        host: parts.hostKind,
        settings: settingsNow(),
        devices: instruments.state(),
        session: practice.state(),
        pianist: pianist.state(),
        shownPrompt: practice.shownPrompt(),
        account: parts.account(),
        startSongId: startSong,
        recovered,
      })
    },
    'settings/change': (patch) => {
      store.settings.change(patch)
      return reply(settingsNow())
    },
    ...libraryRequests({ store, importer, practice, clock, publish, onOpened: (songId) => (shownSongId = songId) }),
    ...progressRequests({ store, importer, clock }),
    ...courseRequests({ store }),
    ...studyRequests({ store, importer, clock }),
    ...planRequests({
      store,
      clock,
      lessons: () => planLessons(course, spokenLanguage()),
      sayExercise: exerciseSentence,
      readingLevel: (before) => readingLevelBefore(store.sightReading.readings(), before),
    }),
    ...sessionRequests({
      store,
      practice,
      play: (...played) => instruments.play(...played),
      clock,
      onArm: () => instruments.endTrials(),
    }),
    ...coachRequests({ store, practice, newId: randomUUID }),
    ...review.handlers,
    ...instruments.handlers,
    ...pianistRequests({ store, practice, pianist, currentSongId }),
  }

  async function close(): Promise<void> {
    pianist.stop()
    review.close()
    const devicesClosed = instruments.close()
    const cancelImpatience = clock.after(LONGEST_GOODBYE_MS, () => void coach.close())
    await practice.stop().catch(leaveToNextStart)
    cancelImpatience()
    await coach.close()
    await importer.close()
    await devicesClosed
  }

  return { handlers, close }
}

/** What cannot be stored now is in the journal as far as the disk took it. */
function leaveToNextStart(error: unknown): void {
  if (!isStoreBroken(error)) throw error
}

/** The last song practised, or the first one of all; what was read at sight once is no piece to go on with. */
function startSongId(store: Store): SongId | null {
  const cards = store.library.list().filter(({ study }) => study?.kind !== 'sightReading')
  const practised = cards.filter(({ lastPractisedAt }) => lastPractisedAt !== null)
  practised.sort((one, other) => (other.lastPractisedAt ?? 0) - (one.lastPractisedAt ?? 0))
  return (practised[0] ?? cards[0])?.songId ?? null
}

async function recover(
  store: Store,
  coach: CoachLine,
  onProblem: (sentence: string) => void,
): Promise<readonly SessionCard[]> {
  const { recovered, left } = await recoverSessions(store, coach)
  if (left > 0) onProblem(sentences.recoveryFailed)
  return recovered
}
