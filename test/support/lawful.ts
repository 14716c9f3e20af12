import fc from 'fast-check'

/** Another seed each day would find more; the same one each time keeps a red build red. `FC_SEED` sets another. */
const SEED = Number(process.env['FC_SEED'] ?? 20_240_607)
const RUNS = Number(process.env['FC_RUNS'] ?? 150)

/** Checks a law on generated music; a failure prints the seed and the smallest counterexample. */
export function lawful<Given>(property: fc.IProperty<Given>): void {
  fc.assert(property, { seed: SEED, numRuns: RUNS })
}
