import './screen-piano.css'
import type { Pitch } from '../../shared/base/units'
import type { Settings } from '../../shared/contract/settings'
import { keyLights } from './key-lights'
import { semitonesByCode } from './key-map'
import type { KeyPlace } from './piano-keys'
import { keyAt, keyRange, placeKeys, velocityAt } from './piano-keys'
import { createKey, labelKey, lightKey, markKey, unlightKey } from './screen-key'
import { shownKeys } from './shown-keys'

export interface ScreenPianoOptions {
  onKey(pitch: Pitch, isDown: boolean, velocity: number): void
  /** What a screen reader calls the group of keys. */
  readonly label: string
}

export interface ScreenPiano {
  show(pitch: number, isDown: boolean): void
  /** Which keys are lit: the next ones with their fingers, the next ones, none. */
  setHints(hints: Settings['keyHints']): void
  /** Lowest C of the computer keyboard, for the letters on the keys. */
  setBasePitch(basePitch: number): void
  destroy(): void
}

/** The keys on the screen. Every finger or pointer plays on its own and may glide from key to key. */
export function createScreenPiano(container: HTMLElement, options: ScreenPianoOptions): ScreenPiano {
  const root = document.createElement('div')
  root.className = 'screen-piano'
  root.setAttribute('role', 'group')
  root.setAttribute('aria-label', options.label)
  container.append(root)

  const elementsByPitch = new Map<number, HTMLElement>()
  const heldByPointer = new Map<number, KeyPlace>()
  const down = new Set<number>()
  let keys: readonly KeyPlace[] = []
  let litPitches: readonly number[] = []
  let hints: Settings['keyHints'] = 'fingers'
  let basePitch = 60
  let letters = QWERTY_LETTERS

  const light = () => {
    for (const pitch of litPitches) unlightKey(elementsByPitch.get(pitch))
    const lit = hints === 'off' ? [] : keyLights.lit()
    litPitches = lit.map(({ pitch }) => pitch)
    for (const key of lit) lightKey(elementsByPitch.get(key.pitch), key, hints === 'fingers')
  }

  const draw = () => {
    const range = keyRange({ widthPx: root.clientWidth, basePitch, piece: keyLights.piece() })
    if (keys[0]?.pitch !== range.lowest || keys.at(-1)?.pitch !== range.highest) {
      keys = placeKeys(range)
      elementsByPitch.clear()
      for (const key of keys) elementsByPitch.set(key.pitch, createKey(key))
      root.replaceChildren(...elementsByPitch.values())
      shownKeys.change(() => ({ keys, element: root }))
    }
    for (const [pitch, element] of elementsByPitch) {
      labelKey(element, pitch, letters.get(pitch - basePitch))
      element.toggleAttribute('data-down', down.has(pitch))
    }
    light()
  }

  const stopListening = keyLights.listen((change) => {
    if (change.kind === 'lit') light()
    else if (change.kind === 'piece') draw()
    else markKey(elementsByPitch.get(change.pitch), change.verdict)
  })

  const keyUnder = (event: PointerEvent) => {
    const box = root.getBoundingClientRect()
    const y = (event.clientY - box.top) / box.height
    const key = keyAt(keys, (event.clientX - box.left) / box.width, y)
    return key && y >= 0 && y <= 1 ? { key, velocity: velocityAt(key, y) } : null
  }

  const lift = (pointerId: number) => {
    const held = heldByPointer.get(pointerId)
    if (!held) return
    heldByPointer.delete(pointerId)
    options.onKey(held.pitch, false, 0)
  }

  const press = (event: PointerEvent) => {
    const under = keyUnder(event)
    if (!under || heldByPointer.get(event.pointerId)?.pitch === under.key.pitch) return
    lift(event.pointerId)
    heldByPointer.set(event.pointerId, under.key)
    options.onKey(under.key.pitch, true, under.velocity)
  }

  const onDown = (event: PointerEvent) => {
    if (event.button !== 0) return
    event.preventDefault()
    root.setPointerCapture(event.pointerId)
    press(event)
  }
  const onMove = (event: PointerEvent) => {
    if (!heldByPointer.has(event.pointerId)) return
    if (keyUnder(event)) press(event)
  }
  const onUp = (event: PointerEvent) => lift(event.pointerId)
  root.addEventListener('pointerdown', onDown)
  root.addEventListener('pointermove', onMove)
  for (const kind of ['pointerup', 'pointercancel', 'lostpointercapture'] as const) root.addEventListener(kind, onUp)

  const resizes = new ResizeObserver(draw)
  resizes.observe(root)
  draw()
  void readLetters().then((ownLetters) => {
    letters = ownLetters
    draw()
  })

  return {
    show: (pitch, isDown) => {
      if (isDown) down.add(pitch)
      else down.delete(pitch)
      elementsByPitch.get(pitch)?.toggleAttribute('data-down', isDown)
    },
    setHints: (newHints) => {
      hints = newHints
      light()
    },
    setBasePitch: (newBasePitch) => {
      basePitch = newBasePitch
      draw()
    },
    destroy: () => {
      resizes.disconnect()
      stopListening()
      shownKeys.change((shown) => (shown?.element === root ? null : shown))
      for (const pointerId of [...heldByPointer.keys()]) lift(pointerId)
      root.remove()
    },
  }
}

/** What is printed on the computer's keys, by semitone above the base C. */
const QWERTY_LETTERS: ReadonlyMap<number, string> = new Map(
  [...semitonesByCode].map(([code, semitone]) => [semitone, code.replace(/^(Key|Digit)/, '')]),
)

interface KeyboardLayouts {
  readonly keyboard?: { getLayoutMap(): Promise<ReadonlyMap<string, string>> }
}

async function readLetters(): Promise<ReadonlyMap<number, string>> {
  const { keyboard } = navigator as KeyboardLayouts
  const layout = await keyboard?.getLayoutMap().catch(() => null)
  if (!layout) return QWERTY_LETTERS
  return new Map(
    [...semitonesByCode].map(([code, semitone]) => {
      const printed = layout.get(code) ?? QWERTY_LETTERS.get(semitone) ?? ''
      return [semitone, printed.toUpperCase()]
    }),
  )
}
