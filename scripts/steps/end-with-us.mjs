const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** Runs `end` when a signal ends this process, which then ends by the same signal. Returns how to forget it. */
export function endWithUs(end) {
  const handlers = SIGNALS.map((signal) => {
    const handler = () => {
      forget()
      end()
      process.kill(process.pid, signal)
    }
    process.on(signal, handler)
    return [signal, handler]
  })
  const forget = () => handlers.forEach(([signal, handler]) => process.removeListener(signal, handler))
  return forget
}
