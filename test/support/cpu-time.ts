/** Milliseconds of processor time of this process so far: other programs on the machine do not count. */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** The same of this thread alone, without the compiler's and the collector's; some systems count it in steps of 4 ms. */
export function threadCpuMs(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}
