import type { Instrument } from './instrument'

/** On what most keys of a session were struck: who tries a key on the computer and goes on at the piano played that. */
export interface InstrumentTally {
  noteKey(instrument: Instrument): void
  /** Of equals the one that was played first. */
  mostPlayed(): Instrument
}

export function createInstrumentTally(first: Instrument): InstrumentTally {
  const tallies = new Map([[nameOf(first), { instrument: first, keys: 0 }]])

  return {
    noteKey: (instrument) => {
      const name = nameOf(instrument)
      // The newest: how late it is may have been measured since.
      tallies.set(name, { instrument, keys: (tallies.get(name)?.keys ?? 0) + 1 })
    },
    mostPlayed: () => [...tallies.values()].reduce((most, one) => (one.keys > most.keys ? one : most)).instrument,
  }
}

function nameOf({ name, api }: Instrument): string {
  return `${api} ${name}`
}
