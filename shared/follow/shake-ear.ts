/** Hears trills, mordents and tremolos in seconds: two neighbouring keys in quick alternation. */
export interface ShakeEar {
  /** Takes in a played note; true when it goes on with an alternation that was heard before it. */
  goesOn(pitch: number, atMs: number): boolean
}

/** The two keys of a trill are so many semitones apart at most. */
const REACH = 2
/** Played notes in which an alternation is looked for: the other hand plays between. Ours. */
const MEMORY = 12
/** Slower than this it is a tune. Ours; a slow trill has six notes a second. */
const SLOWEST_MS = 250
/** Earlier notes of an alternation that make it one: with the new note, twice to and fro. */
const HEARD = 3

export function createShakeEar(): ShakeEar {
  const pitches = new Int32Array(MEMORY)
  const times = new Float64Array(MEMORY)
  let count = 0

  function isAlternation(pitch: number, atMs: number): boolean {
    let expected = -1
    let laterMs = atMs
    let heard = 0
    for (let i = count - 1; i >= 0 && i >= count - MEMORY && heard < HEARD; i -= 1) {
      const before = pitches[i % MEMORY] ?? 0
      if (Math.abs(before - pitch) > REACH) continue
      if (laterMs - (times[i % MEMORY] ?? 0) > SLOWEST_MS) return false
      if (heard === 0) {
        if (before === pitch) return false
        expected = before
      } else if (before !== (heard % 2 === 0 ? expected : pitch)) return false
      laterMs = times[i % MEMORY] ?? 0
      heard += 1
    }
    return heard === HEARD
  }

  return {
    goesOn(pitch, atMs) {
      const goesOn = isAlternation(pitch, atMs)
      pitches[count % MEMORY] = pitch
      times[count % MEMORY] = atMs
      count += 1
      return goesOn
    },
  }
}
