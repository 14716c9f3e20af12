import { firstFrom } from '../../shared/base/first-from'
import type { Score } from '../../shared/music/score'
import type { KeyPlace } from '../keyboard/piano-keys'

/** Where a key's notes fall, in px from the left of the view. */
export interface Lane {
  readonly leftPx: number
  readonly widthPx: number
  readonly isBlack: boolean
}

export interface FallingPlaces {
  readonly lanesByPitch: ReadonlyMap<number, Lane>
  readonly widthPx: number
  readonly heightPx: number
  /** Where a note is struck, from the top: what is below has been. */
  readonly strikePx: number
  /** Height of the keys that the view draws itself; 0 where the piano stands below it. */
  readonly ownKeysPx: number
  readonly pxPerBeat: number
}

export interface FallingRoom {
  readonly keys: readonly KeyPlace[]
  /** Where the keyboard begins and how wide it is, in px of the view. */
  readonly keysLeftPx: number
  readonly keysWidthPx: number
  readonly widthPx: number
  readonly heightPx: number
  readonly hasOwnKeys: boolean
  readonly zoomPercent: number
}

/** A quarter note at 100 %: a bar of 4/4 is a good half of a laptop's stand. Ours. */
const PX_PER_BEAT = 84
const OWN_KEYS_PX = 44
/** What has been played sinks through this share of the view before it is gone, so that its marks can be read. */
const PAST_SHARE = 0.16
const SMALLEST_PAST_PX = 56
const LARGEST_PAST_PX = 112

export function fallingPlaces(room: FallingRoom): FallingPlaces {
  const { keys, keysLeftPx, keysWidthPx, widthPx, heightPx } = room
  const ownKeysPx = room.hasOwnKeys ? OWN_KEYS_PX : 0
  const pastPx = Math.min(LARGEST_PAST_PX, Math.max(SMALLEST_PAST_PX, heightPx * PAST_SHARE))
  const laneOf = ({ left, width, isBlack }: KeyPlace): Lane => ({
    leftPx: keysLeftPx + left * keysWidthPx,
    widthPx: width * keysWidthPx,
    isBlack,
  })
  return {
    lanesByPitch: new Map(keys.map((key) => [key.pitch, laneOf(key)])),
    widthPx,
    heightPx,
    strikePx: Math.round(heightPx - ownKeysPx - pastPx),
    ownKeysPx,
    pxPerBeat: (PX_PER_BEAT * room.zoomPercent) / 100,
  }
}

/** How far from the top a beat is, with `viewBeat` at the line where notes are struck. */
export function beatTopPx({ strikePx, pxPerBeat }: FallingPlaces, viewBeat: number, beat: number): number {
  return strikePx - (beat - viewBeat) * pxPerBeat
}

export function beatAtPx({ strikePx, pxPerBeat }: FallingPlaces, viewBeat: number, topPx: number): number {
  return viewBeat + (strikePx - topPx) / pxPerBeat
}

/** The beats that can be seen. */
export function beatsInView(places: FallingPlaces, viewBeat: number) {
  return {
    lowest: beatAtPx(places, viewBeat, places.heightPx - places.ownKeysPx),
    highest: beatAtPx(places, viewBeat, 0),
  }
}

/** Finds the notes that sound in a range without looking at all of them: built once for a score. */
export interface NoteWindow {
  /** Indexes of the first note that may sound there and the one after the last. */
  between(lowestBeat: number, highestBeat: number): { readonly first: number; readonly end: number }
}

export function createNoteWindow({ notes }: Score): NoteWindow {
  const onsets = notes.map(({ onset }) => onset)
  /** Up to each note: until when anything sounds. It only grows, so that it can be searched. */
  const soundsUntil: number[] = []
  for (const { onset, duration } of notes) soundsUntil.push(Math.max(soundsUntil.at(-1) ?? 0, onset + duration))
  return {
    between: (lowestBeat, highestBeat) => ({
      first: firstFrom(soundsUntil, lowestBeat),
      end: firstFrom(onsets, highestBeat),
    }),
  }
}
