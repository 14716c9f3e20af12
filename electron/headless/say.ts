/** `piano-coach … | head` closes the pipe early: there is nobody left to say the rest to. */
export function endWhenNobodyListens(): void {
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1))
}

/** Results go to stdout, so that they can be piped. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** Problems and progress go to stderr. */
export function complain(line: string): void {
  process.stderr.write(`${line}\n`)
}
