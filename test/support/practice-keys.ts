import type { ScoreNote } from '../../shared/music/score'
import type { Dice } from './practice-dice'
import type { KeyHabits } from './practice-habits'
import type { PlannedKey } from './practice-plan'

/** Which key the finger found for a written one: null when it struck none. */
export type Fate = { readonly kind: 'right' } | { readonly kind: 'wrong'; readonly pitch: number } | null

export interface KeyChoice {
  /** `beside` are the pitches of the whole chord: a slip to one of them would be no slip. */
  fateOf(key: PlannedKey, beside: readonly number[]): Fate
  /** Another pass begins: what was forgotten may now be remembered. */
  beginPass(): void
}

const OCTAVE = 12
const LOWEST_KEY = 21
const HIGHEST_KEY = 108
/** Nearer keys are likelier. */
const NEIGHBOURS = [1, -1, 1, -1, 2, -2]

export function createKeyChoice(habits: KeyHabits, dice: Dice): KeyChoice {
  const { slips = 0, octaveSlips = 0, omissions = 0 } = habits
  /** By bar and pitch: whether its accidental is forgotten in this pass. */
  const forgotten = new Map<string, boolean>()

  function forgetsAccidental({ bar, pitch }: ScoreNote): boolean {
    const place = `${bar} ${pitch}`
    const known = forgotten.get(place)
    if (known !== undefined) return known
    const forgets = dice.falls(habits.forgottenAccidentals ?? 0)
    forgotten.set(place, forgets)
    return forgets
  }

  function wrong(pitch: number, beside: readonly number[]): Fate {
    return beside.includes(pitch) || pitch < LOWEST_KEY || pitch > HIGHEST_KEY
      ? { kind: 'right' }
      : { kind: 'wrong', pitch }
  }

  return {
    fateOf({ note }, beside) {
      const throwOfAll = dice.share()
      const isTroubled = (habits.troubledBars?.includes(note.bar) ?? false) && note.index % 2 === 0
      if (isTroubled || throwOfAll < slips) return wrong(note.pitch + neighbour(note.pitch, beside, dice), beside)
      if (throwOfAll < slips + omissions) return null
      if (throwOfAll < slips + omissions + octaveSlips)
        return wrong(note.pitch + OCTAVE * (dice.falls(0.5) ? 1 : -1), beside)
      const alter = alterOf(note.name)
      if (alter !== 0 && forgetsAccidental(note)) return wrong(note.pitch - alter, beside)
      return { kind: 'right' }
    },
    beginPass: () => forgotten.clear(),
  }
}

/** One or two semitones to a key that is not in the chord; 0 when all are. */
export function neighbour(pitch: number, beside: readonly number[], dice: Dice): number {
  return dice.pick(NEIGHBOURS.filter((semitones) => !beside.includes(pitch + semitones))) ?? 0
}

function alterOf(name: string): number {
  if (name.includes('♯')) return 1
  return name.includes('♭') ? -1 : 0
}
