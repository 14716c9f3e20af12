import { useEffect, useRef } from 'react'
import type { AudioLevel } from '../../shared/contract/devices'
import { onNews } from '../bridge'
import { text } from '../text/text'
import { createClipLamp, FAINTEST_DB, shareOfMeter, shownDb } from './level-scale'

const words = text.devices.audio

/** How loud it is, 15 times a second: written to the page and never rendered. */
export function LevelMeter({ isOn }: { readonly isOn: boolean }) {
  const meterRef = useRef<HTMLDivElement>(null)
  const peakRef = useRef<HTMLElement>(null)
  const noiseRef = useRef<HTMLElement>(null)
  const clipRef = useRef<HTMLElement>(null)
  useEffect(() => {
    const write = (level: AudioLevel, isClipped: boolean) => {
      writeMeter(meterRef.current, level, isClipped)
      if (peakRef.current) peakRef.current.textContent = sayDb(level.peakDb)
      if (noiseRef.current) noiseRef.current.textContent = sayDb(level.noiseFloorDb)
      if (clipRef.current) clipRef.current.textContent = isClipped ? words.clipping : words.clear
    }
    write(silence, false)
    if (!isOn) return
    const lamp = createClipLamp()
    return onNews((news) => {
      if (news.kind === 'audioHeard') write(news.level, lamp.isLit(news.level, performance.now()))
    })
  }, [isOn])

  return (
    <div className={isOn ? 'level level--on' : 'level'}>
      <div
        ref={meterRef}
        role="meter"
        aria-label={words.level}
        aria-valuemin={FAINTEST_DB}
        aria-valuemax={0}
        aria-valuenow={FAINTEST_DB}
        className="level__meter"
      >
        <span className="level__rms" />
        <span className="level__noise" />
        <span className="level__peak" />
      </div>
      <dl className="level__numbers numbers">
        <div>
          <dt>{words.peak}</dt>
          <dd ref={peakRef} />
        </div>
        <div>
          <dt>{words.noise}</dt>
          <dd ref={noiseRef} />
        </div>
        <div>
          <dt className="unseen">{words.level}</dt>
          <dd ref={clipRef} className="level__clip" />
        </div>
      </dl>
    </div>
  )
}

const silence: AudioLevel = { rmsDb: -Infinity, peakDb: -Infinity, noiseFloorDb: -Infinity, isClipping: false }

function writeMeter(meter: HTMLElement | null, level: AudioLevel, isClipped: boolean): void {
  if (!meter) return
  meter.style.setProperty('--rms', String(shareOfMeter(level.rmsDb)))
  meter.style.setProperty('--peak', String(shareOfMeter(level.peakDb)))
  meter.style.setProperty('--noise', String(shareOfMeter(level.noiseFloorDb)))
  meter.toggleAttribute('data-clipped', isClipped)
  meter.setAttribute('aria-valuenow', String(Math.max(FAINTEST_DB, shownDb(level.rmsDb) ?? FAINTEST_DB)))
  meter.setAttribute('aria-valuetext', sayDb(level.rmsDb))
}

function sayDb(db: number): string {
  const shown = shownDb(db)
  return shown === null ? words.silent : words.decibels(shown < 0 ? `−${-shown}` : String(shown))
}
