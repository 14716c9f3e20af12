import './screen-piano.css'
import type { Pitch } from '../../shared/base/units'
import { semitonesByCode } from './key-map'
import type { KeyPlace } from './piano-keys'
import { BLACK_KEY_LENGTH, keyAt, keyRange, placeKeys, velocityAt } from './piano-keys'

export interface ScreenPianoOptions {
  onKey(pitch: Pitch, isDown: boolean, velocity: number): void
  /** What a screen reader calls the group of keys. */
  readonly label: string
}

export interface ScreenPiano {
  show(pitch: number, isDown: boolean): void
  /** Marks the keys that are due; replaces earlier hints. */
  hint(pitches: readonly number[]): void
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
  let hints: readonly number[] = []
  let basePitch = 60
  let letters = QWERTY_LETTERS

  const draw = () => {
    const range = keyRange(root.clientWidth, basePitch)
    if (keys[0]?.pitch !== range.lowest || keys.at(-1)?.pitch !== range.highest) {
      keys = placeKeys(range)
      elementsByPitch.clear()
      for (const key of keys) elementsByPitch.set(key.pitch, createKey(key))
      root.replaceChildren(...elementsByPitch.values())
    }
    for (const [pitch, element] of elementsByPitch) {
      label(element, pitch, letters.get(pitch - basePitch))
      element.toggleAttribute('data-down', down.has(pitch))
      element.toggleAttribute('data-hint', hints.includes(pitch))
    }
  }

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
    hint: (pitches) => {
      for (const pitch of hints) elementsByPitch.get(pitch)?.removeAttribute('data-hint')
      for (const pitch of pitches) elementsByPitch.get(pitch)?.setAttribute('data-hint', '')
      hints = pitches
    },
    setBasePitch: (newBasePitch) => {
      basePitch = newBasePitch
      draw()
    },
    destroy: () => {
      resizes.disconnect()
      for (const pointerId of [...heldByPointer.keys()]) lift(pointerId)
      root.remove()
    },
  }
}

function createKey(key: KeyPlace): HTMLElement {
  const element = document.createElement('div')
  element.className = 'screen-key'
  element.dataset.color = key.isBlack ? 'black' : 'white'
  element.setAttribute('aria-hidden', 'true')
  element.style.left = `${key.left * 100}%`
  element.style.width = `${key.width * 100}%`
  if (key.isBlack) element.style.height = `${BLACK_KEY_LENGTH * 100}%`
  return element
}

function label(element: HTMLElement, pitch: number, letter: string | undefined): void {
  const name = pitch % 12 === 0 ? `C${pitch / 12 - 1}` : ''
  const texts = [
    ['screen-key-letter', letter ?? ''],
    ['screen-key-name', name],
  ] as const
  const spans = texts
    .filter(([, text]) => text !== '')
    .map(([className, text]) => {
      const span = document.createElement('span')
      span.className = className
      span.textContent = text
      return span
    })
  element.replaceChildren(...spans)
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
