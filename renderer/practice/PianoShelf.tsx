import { useEffect, useRef, type RefObject } from 'react'
import type { Settings } from '../../shared/contract/settings'
import { changeSettings } from '../app-state'
import { listenToComputerKeys } from '../keyboard/computer-keys'
import { createScreenPiano } from '../keyboard/screen-piano'
import { text } from '../text/text'
import { appPiano } from './app-piano'
import { playKey } from './play-key'
import type { KeysOnScreen } from './practice-line'
import './piano-shelf.css'

interface PianoShelfProps {
  readonly pianoRef: RefObject<KeysOnScreen | null>
  readonly settings: Settings
  /** Decoding the samples would hold up the engraving. */
  readonly isScoreDrawn: boolean
}

/** The piano on screen and the one under the fingers of who has none: both play from the first moment. */
export function PianoShelf({ pianoRef, settings, isScoreDrawn }: PianoShelfProps) {
  const { isKeyboardShown, keyboardBasePitch, keyHints } = settings
  useComputerKeys(pianoRef, keyboardBasePitch)
  useEffect(() => {
    if (isScoreDrawn) void appPiano().load()
  }, [isScoreDrawn])
  return isKeyboardShown ? <ScreenPiano pianoRef={pianoRef} basePitch={keyboardBasePitch} hints={keyHints} /> : null
}

interface ScreenPianoProps {
  readonly pianoRef: RefObject<KeysOnScreen | null>
  readonly basePitch: number
  readonly hints: Settings['keyHints']
}

function ScreenPiano({ pianoRef, basePitch, hints }: ScreenPianoProps) {
  const containerRef = useRef<HTMLDivElement>(null)
  const screenPianoRef = useRef<ReturnType<typeof createScreenPiano>>(null)

  useEffect(() => {
    if (!containerRef.current) return
    const screenPiano = createScreenPiano(containerRef.current, { onKey: playKey, label: text.practice.keyboard })
    screenPianoRef.current = screenPiano
    pianoRef.current = screenPiano
    return () => {
      pianoRef.current = null
      screenPianoRef.current = null
      screenPiano.destroy()
    }
  }, [pianoRef])
  useEffect(() => screenPianoRef.current?.setBasePitch(basePitch), [basePitch])
  useEffect(() => screenPianoRef.current?.setHints(hints), [hints])

  return <div ref={containerRef} className="piano-shelf" />
}

function useComputerKeys(pianoRef: RefObject<KeysOnScreen | null>, basePitch: number): void {
  const basePitchRef = useRef(basePitch)
  useEffect(() => {
    basePitchRef.current = basePitch
  }, [basePitch])
  useEffect(
    () =>
      listenToComputerKeys({
        onKey: (pitch, isDown, velocity, playedAt) => {
          pianoRef.current?.show(pitch, isDown)
          if (isDown) leaveControls()
          playKey(pitch, isDown, velocity, playedAt)
        },
        basePitch: () => basePitchRef.current,
        onBasePitch: (keyboardBasePitch) => void changeSettings({ keyboardBasePitch }),
      }),
    [pianoRef],
  )
}

/** Whoever plays has left the button that had the focus: Space is for the music again. Tab goes on from where it was. */
function leaveControls(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}
