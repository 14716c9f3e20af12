import { useEffect, useRef, useState } from 'react'
import { epochMs, type EpochMs } from '../../shared/base/units'
import { windowState } from '../app-state'
import { ask, onNews, send } from '../bridge'
import { stopClick } from '../practice/metronome'
import { createClickPlayer } from '../sound/click'
import { text } from '../text/text'
import { createLatencyMeasure, type LatencyMeasure, type Measuring } from './measure-latency'
import { isThere, type MeasuredDevice } from './measured-device'

/** Even where the person has turned the click down: it is what is measured against. Ours. */
const LEAST_CLICK_VOLUME = 0.5

/** A measurement that lasts no longer than what shows it. */
export function useLatencyMeasure({
  device,
  key,
  name,
}: MeasuredDevice): readonly [Measuring, () => LatencyMeasure | null] {
  const [measuring, setMeasuring] = useState<Measuring>({ kind: 'ready' })
  const measureRef = useRef<LatencyMeasure | null>(null)
  useEffect(() => {
    const measure = createMeasure({ device, key }, setMeasuring)
    measureRef.current = measure
    const stopNews = onNews((news) => {
      if (news.kind === 'latencyTapped') measure.tapped(news.tapCount)
    })
    const stopDevices = windowState.subscribe(() => {
      const devices = windowState.read().app?.devices
      if (devices && !isThere(devices, { device, key })) measure.breakOff(text.devices.latency.gone(name))
    })
    return () => {
      stopNews()
      stopDevices()
      measure.stop()
    }
  }, [device, key, name])
  return [measuring, () => measureRef.current]
}

function createMeasure(
  asked: Pick<MeasuredDevice, 'device' | 'key'>,
  onChanged: (now: Measuring) => void,
): LatencyMeasure {
  const player = createClickPlayer(() => {
    const volume = Math.max(LEAST_CLICK_VOLUME, windowState.read().app?.settings.clickVolume ?? 0)
    return { volume, subdivision: 1, isAccented: false }
  })
  return createLatencyMeasure({
    nowMs: () => performance.now(),
    wake: () => {
      stopClick()
      return player.wake()
    },
    click: (clicks, originMs) => player.start(clicks, originMs),
    stopClick: () => player.stop(),
    begin: () => ask('latency/begin', asked),
    tellClicks: (dueMs) =>
      send('latency/clicks', { askedAt: onWall(performance.now()), dueAts: dueMs.map((atMs) => onWall(atMs)) }),
    finish: () => ask('latency/finish', null),
    cancel: () => send('latency/cancel', null),
    after: (delayMs, run) => {
      const timer = setTimeout(run, delayMs)
      return () => clearTimeout(timer)
    },
    noClick: text.devices.latency.noClick,
    onChanged,
  })
}

function onWall(windowMs: number): EpochMs {
  return epochMs(performance.timeOrigin + windowMs)
}
