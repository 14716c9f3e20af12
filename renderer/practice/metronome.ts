import { epochMs, type EpochMs } from '../../shared/base/units'
import type { Settings } from '../../shared/contract/settings'
import { windowState } from '../app-state'
import { send } from '../bridge'
import { createClickPlayer, type ClickPlayer } from '../sound/click'
import { countInMs } from '../sound/click-times'
import { createStored } from '../stored'
import { text } from '../text/text'
import { notify } from '../ui/notices'
import { planClicks, type ClickStart } from './click-plan'

/** A click that runs: `dueMs` is when the bar begins that was counted in, on `performance.now()`. */
export interface ClickRun extends ClickStart {
  readonly dueMs: number
}

export const clickRun = createStored<ClickRun | null>(null)

let player: ClickPlayer | undefined

/** The click of this window. */
export function clickPlayer(): ClickPlayer {
  player ??= createClickPlayer(() => {
    const { clickVolume, clickSubdivision, isClickAccented } = settingsNow()
    return { volume: clickVolume, subdivision: clickSubdivision, isAccented: isClickAccented }
  })
  return player
}

/** Whether a click runs in this window. */
export function isClickRunning(): boolean {
  return clickRun.read() !== null
}

/**
 * Counts in and clicks on from there. In Metronome, where the song must be armed, the host is told when the bar
 * begins: by the clock of this window, on which the keys are stamped too. A loop is not judged by its click.
 */
export async function startClick(wanted: Omit<ClickStart, 'countInBars'>): Promise<void> {
  const { countInBars } = settingsNow()
  const start = { ...wanted, countInBars }
  const { score, barIndex, quartersPerMinute } = start
  try {
    const leadMs = await clickPlayer().wake()
    const nowMs = performance.now()
    const dueMs = nowMs + leadMs + countInMs(score, barIndex, quartersPerMinute, countInBars)
    clickPlayer().start(planClicks(start), dueMs)
    clickRun.change(() => ({ ...start, dueMs }))
    const timed = { barIndex, quartersPerMinute, isByMarks: true, askedAt: onWall(nowMs), dueAt: onWall(dueMs) }
    if (!start.loop) send('session/startClick', timed)
  } catch {
    notify({ sentence: text.practice.noClick })
  }
}

export function stopClick(): void {
  if (!isClickRunning()) return
  clickRun.change(() => null)
  clickPlayer().stop()
}

type ClickSettings = Pick<Settings, 'clickVolume' | 'clickSubdivision' | 'isClickAccented' | 'countInBars'>

/** Until the host has answered; nobody clicks before that. */
const plain: ClickSettings = { clickVolume: 0.5, clickSubdivision: 1, isClickAccented: true, countInBars: 1 }

function settingsNow(): ClickSettings {
  return windowState.read().app?.settings ?? plain
}

function onWall(windowMs: number): EpochMs {
  return epochMs(performance.timeOrigin + windowMs)
}
