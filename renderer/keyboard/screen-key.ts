import type { KeyVerdict, LitKey } from './key-lights'
import type { KeyPlace } from './piano-keys'
import { BLACK_KEY_LENGTH } from './piano-keys'

/** How long a pressed key says whether it was right. Ours: long enough to be seen, gone before the next bar. */
const MARK_MS = 700

/** What stands on a key, from its middle down to the player's edge; empty parts take no room. */
const PARTS = ['screen-key-mark', 'screen-key-finger', 'screen-key-letter', 'screen-key-name'] as const

export function createKey(key: KeyPlace): HTMLElement {
  const element = document.createElement('div')
  element.className = 'screen-key'
  element.dataset['color'] = key.isBlack ? 'black' : 'white'
  element.dataset['pitch'] = String(key.pitch)
  element.setAttribute('aria-hidden', 'true')
  element.style.left = `${key.left * 100}%`
  element.style.width = `${key.width * 100}%`
  if (key.isBlack) element.style.height = `${BLACK_KEY_LENGTH * 100}%`
  for (const part of PARTS) {
    const span = document.createElement('span')
    span.className = part
    element.append(span)
  }
  return element
}

/** The letter of the computer's key that plays it, and the name of each C. */
export function labelKey(element: HTMLElement, pitch: number, letter: string | undefined): void {
  write(element, 'screen-key-letter', letter ?? '')
  write(element, 'screen-key-name', pitch % 12 === 0 ? `C${pitch / 12 - 1}` : '')
}

/** The hand shows by the shape of the sign on the key: round for the right one, square for the left. */
export function lightKey(element: HTMLElement | undefined, { hand, finger }: LitKey, hasFinger: boolean): void {
  if (!element) return
  element.dataset['lit'] = hand
  write(element, 'screen-key-finger', hasFinger && finger !== null ? finger : ' ')
}

export function unlightKey(element: HTMLElement | undefined): void {
  if (!element) return
  delete element.dataset['lit']
  write(element, 'screen-key-finger', '')
}

const marksEnding = new WeakMap<HTMLElement, ReturnType<typeof setTimeout>>()

/** A dot on a key that was right, a cross on one that was wrong. */
export function markKey(element: HTMLElement | undefined, verdict: KeyVerdict): void {
  if (!element) return
  clearTimeout(marksEnding.get(element))
  element.dataset['mark'] = verdict
  marksEnding.set(
    element,
    setTimeout(() => delete element.dataset['mark'], MARK_MS),
  )
}

function write(element: HTMLElement, part: (typeof PARTS)[number], text: string): void {
  const span = element.querySelector(`.${part}`)
  if (span && span.textContent !== text) span.textContent = text
}
