import { epochMs, type EpochMs } from '../../shared/base/units'
import type { Score } from '../../shared/music/score'
import { send } from '../bridge'
import { createClickPlayer, type ClickPlayer } from '../sound/click'
import { clickTimes, countInMs } from '../sound/click-times'
import { text } from '../text/text'
import { notify } from '../ui/notices'

let player: ClickPlayer | undefined
let isClicking = false

/** Whether a click runs in this window. */
export function isClickRunning(): boolean {
  return isClicking
}

/**
 * Counts a bar in and clicks on from there, and tells the host when the bar begins: both by the clock of this window,
 * on which the keys are stamped too. The song must be armed in Metronome.
 */
export async function startClick(score: Score, barIndex: number, quartersPerMinute: number): Promise<void> {
  player ??= createClickPlayer()
  try {
    const leadMs = await player.wake()
    const nowMs = performance.now()
    const dueMs = nowMs + leadMs + countInMs(score, barIndex, quartersPerMinute)
    player.start(clickTimes(score, barIndex, quartersPerMinute), dueMs)
    isClicking = true
    send('session/startClick', { barIndex, quartersPerMinute, askedAt: onWall(nowMs), dueAt: onWall(dueMs) })
  } catch {
    notify({ sentence: text.practice.noClick })
  }
}

export function stopClick(): void {
  isClicking = false
  player?.stop()
}

function onWall(windowMs: number): EpochMs {
  return epochMs(performance.timeOrigin + windowMs)
}
