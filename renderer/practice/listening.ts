import type { Beats } from '../../shared/base/units'
import type { HandChoice, Score } from '../../shared/music/score'
import { msToBeats } from '../../shared/music/tempo-map'
import { onNews } from '../bridge'
import { playLine, type LinePlayer } from '../sound/line-player'
import type { Line } from '../sound/play-line'
import { scoreLine, writtenTime } from '../sound/score-line'
import { createStored } from '../stored'
import { appHand } from './app-hand'

/** What the student listens to: the app plays, and nobody is judged. */
export interface Demonstration {
  readonly score: Score
  readonly hands: HandChoice
  readonly barIndex: number
  /** Bars by index that go round; null where it is played to the end. */
  readonly loop: { readonly firstBar: number; readonly lastBar: number } | null
  /** Of the written tempo. */
  readonly tempoPercent: number
  /** Each frame: the beat that sounds now; null once, when it is over or was stopped. */
  readonly onBeat: (beat: Beats | null) => void
  readonly onKey: (pitch: number, isDown: boolean) => void
}

export type Listening = 'silent' | 'preparing' | 'playing'

/** For the button, and for whoever has to know that the app plays by itself. */
export const listening = createStored<Listening>('silent')

/** After the last note was let go. Ours. */
const TAIL_MS = 600

let current: { player: LinePlayer | null; readonly stop: () => void } | null = null

/** Call it from a press of the person. Where nothing can sound the piano says so. */
export async function listenTo(demonstration: Demonstration): Promise<void> {
  stopListening()
  const { onBeat, onKey, score } = demonstration
  const stopNews = onNews((news) => {
    // Whoever plays wants to be heard himself.
    if (news.kind === 'heard' && news.event.kind === 'keyDown') stopListening()
  })
  const mine: typeof current = {
    player: null,
    stop: () => {
      current = null
      stopNews()
      mine?.player?.stop()
      onBeat(null)
      listening.change(() => 'silent')
    },
  }
  current = mine
  listening.change(() => 'preparing')
  const hand = await appHand()
  if (current !== mine) return
  if (!hand) {
    mine.stop()
    return
  }
  const parts = { hand, line: lineOf(demonstration), onKey, onEnd: () => mine.stop() }
  const onTime = (lineMs: number) => onBeat(msToBeats(score.tempos, lineMs))
  const player = await playLine({ ...parts, onTime }).catch(() => null)
  mine.player = player
  if (current !== mine) player?.stop()
  else if (!player) mine.stop()
  else listening.change(() => 'playing')
}

/** Whether there was something to stop. */
export function stopListening(): boolean {
  if (!current) return false
  current.stop()
  return true
}

/** Of the written tempo, from now on. */
export function setListeningTempo(percent: number): void {
  current?.player?.setSpeed(percent / 100)
}

function lineOf({ score, hands, barIndex, loop, tempoPercent }: Demonstration): Line {
  const { bars } = score
  const msAt = writtenTime(score)
  const from = bars[barIndex]?.onset ?? 0
  const first = loop ? (bars[loop.firstBar]?.onset ?? 0) : null
  const last = bars[loop?.lastBar ?? bars.length - 1]
  const untilMs = last ? msAt(last.onset + last.duration) : 0
  const notes = scoreLine(score, hands).filter(({ onset }) => onset >= Math.min(from, first ?? from))
  return {
    notes,
    // Grace notes before the bar belong to it.
    fromMs: Math.min(msAt(from), notes.find(({ onset }) => onset >= from)?.atMs ?? Infinity),
    untilMs: loop ? untilMs : untilMs + TAIL_MS,
    loopMs: first === null ? null : msAt(first),
    speed: tempoPercent / 100,
  }
}
