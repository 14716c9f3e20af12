import type { Hand, HandChoice, Score } from '../../shared/music/score'
import type { ModeChoice } from '../../shared/contract/mode-choice'
import type { CoachNews } from '../../shared/contract/coach-messages'
import { createAccompanist, type Accompanist } from '../../shared/perform/accompanist'
import { createFollowingEar, createWaitingEar, type StrikeEar } from '../../shared/perform/hear-strikes'
import { performScore } from '../../shared/perform/perform-score'
import { beats } from '../../shared/base/units'
import { paceFrom } from '../../shared/music/paced-tempo'
import { msPerQuarterAt } from '../../shared/music/tempo-map'
import { onNews } from '../bridge'
import { playLine, type LinePlayer } from '../sound/line-player'
import type { Line } from '../sound/play-line'
import { scoreLine } from '../sound/score-line'
import { playDue, type DuePlayer } from '../sound/play-due'
import { LOOK_MS } from '../sound/sound-card'
import type { TimedHand } from '../sound/timed-hand'
import { appHand } from './app-hand'
import { clickRun, type ClickRun } from './metronome'

/** What the app plays while the student plays one hand. */
export interface AccompanimentChoice {
  readonly score: Score
  readonly hands: HandChoice
  readonly mode: ModeChoice
  /** Of the written tempo: in Wait the other hand goes on at it between two onsets of the student. */
  readonly tempoPercent: number
}

/** Whatever the mode: while nothing is played with, nothing sounds. */
export function accompanyIn(choice: AccompanimentChoice): () => void {
  return choice.mode.kind === 'metronome' ? accompanyClick(choice) : accompany(choice)
}

/** No farther ahead than a step of its own, for what follows a student can be otherwise in a moment. Ours. */
const AHEAD_MS = LOOK_MS + 20

/**
 * Plays the hand that the student does not, with him, until it is stopped.
 */
function accompany({ score, hands, mode, tempoPercent }: AccompanimentChoice): () => void {
  if (hands === 'both') return () => undefined
  const accompanist = createAccompanist(performScore(score, otherHand(hands)))
  const ear = earFor({ score, hand: hands, mode, tempoPercent })
  let sounding: { readonly hand: TimedHand; readonly due: DuePlayer } | null = null
  let timer = 0
  let isStopped = false

  const stopNews = onNews((news) => {
    if (news.kind === 'heard' || news.kind === 'timePassed') hear(news)
    if (news.kind === 'sessionChanged' && news.session.kind !== 'playing') fallSilent()
  })
  void appHand().then((hand) => {
    if (hand && !isStopped) sounding = { hand, due: playDue({ hand }) }
  })

  function hear(news: CoachNews): void {
    const now = performance.now()
    const isElsewhere = news.kind === 'heard' && (news.event.kind === 'wentTo' || news.event.kind === 'gap')
    if (isElsewhere) fallSilent()
    const struckMs = news.kind === 'heard' ? news.heardAt - performance.timeOrigin : now
    const struck = isElsewhere ? null : ear.hear(news, struckMs)
    if (!struck) return
    if (accompanist.strike(struck)) sounding?.hand.silence()
    if (timer === 0) timer = window.setInterval(look, LOOK_MS)
    look()
  }

  function look(): void {
    if (!sounding) return
    const soonestMs = performance.now() + sounding.hand.delayMs()
    sounding.due.add(takeUntil(accompanist, soonestMs))
  }

  function fallSilent(): void {
    window.clearInterval(timer)
    timer = 0
    ear.forget()
    accompanist.rest()
    sounding?.hand.silence()
  }

  return () => {
    isStopped = true
    stopNews()
    fallSilent()
  }
}

/** In Metronome the click has the time, and the other hand comes by it. */
function accompanyClick({ score, hands }: AccompanimentChoice): () => void {
  if (hands === 'both') return () => undefined
  const hand = otherHand(hands)
  let latest: ClickRun | null = null
  let player: LinePlayer | null = null

  const follow = () => {
    const run = clickRun.read()
    if (run === latest) return
    latest = run
    player?.stop()
    player = null
    if (run) void playAlong(run)
  }

  async function playAlong(run: ClickRun): Promise<void> {
    const appsHand = await appHand()
    if (!appsHand || run !== latest) return
    const line = lineByClick(score, hand, run)
    const dueMs = run.dueMs + line.fromMs
    // A click that has run for a while is joined where it is: what is over would sound all at once.
    const lateMs = Math.max(0, performance.now() - dueMs)
    const begun = await playLine({
      hand: appsHand,
      line: { ...line, fromMs: line.fromMs + lateMs },
      atMs: dueMs + lateMs,
      onEnd: () => undefined,
    })
    if (run === latest) player = begun
    else begun.stop()
  }

  const unsubscribe = clickRun.subscribe(follow)
  follow()
  return () => {
    unsubscribe()
    latest = null
    player?.stop()
  }
}

/** From the bar that was counted in to the end, in ms from its beginning. */
function lineByClick(score: Score, hand: Hand, { barIndex, quartersPerMinute }: ClickRun): Line {
  const from = score.bars[barIndex]?.onset ?? beats(0)
  const pace = paceFrom(score.tempos, from, quartersPerMinute)
  const notes = scoreLine(score, hand, (beat) => pace.msAt(beat)).filter(({ onset }) => onset >= from)
  const untilMs = notes.reduce((latestMs, note) => Math.max(latestMs, note.untilMs), 0)
  return { notes, fromMs: Math.min(0, notes[0]?.atMs ?? 0), untilMs, loopMs: null, speed: 1 }
}

function takeUntil(accompanist: Accompanist, soonestMs: number) {
  return accompanist.take(soonestMs, soonestMs + AHEAD_MS)
}

function otherHand(hand: Hand): Hand {
  return hand === 'left' ? 'right' : 'left'
}

interface EarParts {
  readonly score: Score
  readonly hand: Hand
  readonly mode: ModeChoice
  readonly tempoPercent: number
}

function earFor({ score, hand, mode, tempoPercent }: EarParts): StrikeEar {
  if (mode.kind === 'wait') {
    const speed = tempoPercent / 100
    return createWaitingEar(score, hand, (beat) => msPerQuarterAt(score.tempos, beat) / speed)
  }
  const last = mode.kind === 'loop_bars' ? score.bars[mode.lastBar] : undefined
  return createFollowingEar(score, hand, last ? last.onset + last.duration : score.end)
}
