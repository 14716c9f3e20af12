import { epochMs, type EpochMs } from '../../shared/base/units'
import { send } from '../bridge'
import { createClickPlayer, type ClickPlayer } from '../sound/click'
import { countInMs } from '../sound/click-times'
import { text } from '../text/text'
import { notify } from '../ui/notices'
import { planClicks, type ClickStart } from './click-plan'

let player: ClickPlayer | undefined
let isClicking = false

/** Whether a click runs in this window. */
export function isClickRunning(): boolean {
  return isClicking
}

/**
 * Counts a bar in and clicks on from there. In Metronome, where the song must be armed, the host is told when the bar
 * begins: by the clock of this window, on which the keys are stamped too. A loop is not judged by its click.
 */
export async function startClick(start: ClickStart): Promise<void> {
  const { score, barIndex, quartersPerMinute } = start
  player ??= createClickPlayer()
  try {
    const leadMs = await player.wake()
    const nowMs = performance.now()
    const dueMs = nowMs + leadMs + countInMs(score, barIndex, quartersPerMinute)
    player.start(planClicks(start), dueMs)
    isClicking = true
    const timed = { barIndex, quartersPerMinute, isByMarks: true, askedAt: onWall(nowMs), dueAt: onWall(dueMs) }
    if (!start.loop) send('session/startClick', timed)
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
