/** A failure that was foreseen: `message` is a sentence for the person, no stack is shown. */
export class Problem extends Error {}

/** Runs a script's main function and turns a foreseen problem into its sentence and exit code 1. */
export async function runMain(main) {
  try {
    process.exitCode = await main()
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    console.error(`\n${error.message}`)
    process.exitCode = 1
  }
}
