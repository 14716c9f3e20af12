// How long a played note takes from the follower's ear to its verdict, the final judgement of a session, and memory.
import { execFileSync } from 'node:child_process'
import { availableParallelism, loadavg } from 'node:os'
import { type LiveCost, measureFinal, measureLive } from './scoring/measure-cost'
import { measureMemory, type MemoryCost } from './scoring/measure-memory'

/** The size for which the floor is set; the others show that the cost does not grow with the piece. */
const FLOOR_NOTES = 5000
const FLOOR_MEAN_MS = 0.1
const FLOOR_P99_MS = 1

const LIVE_NOTES = [1000, 5000, 10_000]
const FINAL_NOTES = [1000, 5000, 20_000]
const FINAL_RUNS = 3
const WARMING_NOTES = 3000
/** An hour of fast practice on a long sonata. */
const MEMORY = { noteCount: 10_000, keyCount: 60_000 }

const [part, size] = process.argv.slice(3)
if (part === 'fresh') console.log(JSON.stringify(measureLive(Number(size))))
else if (part === 'memory') console.log(JSON.stringify(measureMemory(MEMORY.noteCount, MEMORY.keyCount)))
else measureAll()

function measureAll(): void {
  console.log('a played note live, in a process that has just started')
  for (const noteCount of LIVE_NOTES) sayLive(inFreshProcess('fresh', String(noteCount)) as LiveCost)

  measureLive(WARMING_NOTES)
  measureFinal(WARMING_NOTES, FINAL_RUNS)
  console.log('the same in a process that has worked before')
  const warm = LIVE_NOTES.map(measureLive)
  warm.forEach(sayLive)

  console.log('final judgement')
  for (const noteCount of FINAL_NOTES) {
    const { playedCount, msPerThousand, cpuMsPerThousand } = measureFinal(noteCount, FINAL_RUNS)
    const each = `${msPerThousand.toFixed(1)} ms (CPU ${cpuMsPerThousand.toFixed(1)}) per 1,000 played notes`
    console.log(`  ${noteCount} written, ${playedCount} played: ${each}`)
  }

  const held = inFreshProcess('memory') as MemoryCost
  console.log(
    `memory held, ${held.noteCount} written, ${held.playedCount} played in ${held.minutes.toFixed(0)} minutes`,
  )
  console.log(`  follower ${held.followerMb.toFixed(1)} MB, final report ${held.reportMb.toFixed(1)} MB`)
  // Above the number of cores, other programs are measured too.
  console.log(`load of the machine: ${(loadavg()[0] ?? 0).toFixed(1)} on ${availableParallelism()} cores`)

  const atFloor = warm.find(({ noteCount }) => noteCount === FLOOR_NOTES)
  if (!atFloor || atFloor.meanMs > FLOOR_MEAN_MS || atFloor.p99Ms > FLOOR_P99_MS) process.exitCode = 1
}

/** A part of this benchmark by itself: what the compiler learned before does not help it. */
function inFreshProcess(...args: readonly string[]): unknown {
  const run = ['--expose-gc', import.meta.filename, 'scoring', ...args]
  return JSON.parse(execFileSync(process.execPath, run, { encoding: 'utf8' }))
}

function sayLive({ noteCount, playedCount, meanMs, meanCpuMs, p99Ms, longestMs }: LiveCost): void {
  console.log(
    `  ${noteCount} written, ${playedCount} played: mean ${meanMs.toFixed(3)} ms (CPU ${meanCpuMs.toFixed(3)}), p99 ${p99Ms.toFixed(3)} ms,` +
      ` longest ${longestMs.toFixed(1)} ms`,
  )
}
