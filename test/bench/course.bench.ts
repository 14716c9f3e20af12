// How students move through the course: `-- DAYS MINUTES [STUDENT…]`: five simulated students of so many (60) days with a
// plan of so many (20) minutes; then a player who makes no mistake, and players who only make noise, on every lesson.
import { planLessons } from '../../electron/host/course/plan-lessons'
import type { LessonProgress } from '../../shared/curriculum/lesson-stars'
import { type CourseDay, liveThrough } from '../support/course-days'
import { createCourseLibrary } from '../support/course-library'
import { noisePlayers, perfectPlayer, playLessons } from '../support/course-players'
import { createCourseStudent } from '../support/course-student'
import { type Level, levels } from '../support/practice-levels'

const days = Number(process.argv[3] ?? 60)
const minutes = Number(process.argv[4] ?? 20) as 10 | 20 | 40
const chosen = process.argv.slice(5)
const TOLD_DAYS = [1, 7, 14, 30, 60]
const SEED = 7

const whole = planLessons('en')
const library = createCourseLibrary()
/** Of those whose songs are here. */
const lessons = whole.filter(({ songs }) => songs.every(({ songId }) => library.has(songId)))
const pieces = lessons.flatMap(({ songs }) => songs)
console.log(
  `${lessons.length} of ${whole.length} lessons, ${pieces.length} pieces; ${days} days of ${minutes} minutes\n`,
)
const faults: string[] = []

for (const level of Object.keys(levels) as Level[]) {
  if (chosen.length === 0 || chosen.includes(level)) await tellStudent(level)
}
if (chosen.length === 0 || chosen.includes('perfect')) await tellPerfect()
if (chosen.length === 0 || chosen.includes('noise')) await tellNoise()
if (faults.length > 0) throw new Error(faults.join('\n'))

async function tellStudent(level: Level): Promise<void> {
  const student = createCourseStudent(level, SEED)
  const life = await liveThrough(student, { days, minutes, lessons, library: createCourseLibrary() })
  console.log(level)
  for (const day of TOLD_DAYS.filter((told) => told <= days)) tellDay(day, life.days)
  const empty = life.days.filter(({ plan }) => plan.items.length < 2).length
  const wrongLength = life.days.filter(
    ({ plan }) => plan.items.reduce((sum, item) => sum + item.minutes, 0) !== minutes,
  )
  const undone = life.days.flatMap(({ plan }) => plan.items.filter(({ isDone }) => !isDone))
  console.log(
    `  days without work ${empty}, of another length ${wrongLength.length}; items not ticked off ${undone.length}`,
  )
  console.log(
    `  longest wait for a new lesson ${longestWait(life.days)} days, for a star ${longestWait(life.days, starsOf)} days`,
  )
  console.log(`  a day has ${kindsOf(life.days)}\n`)
  if (empty > 0 || wrongLength.length > 0) faults.push(`${level} has days that are not full`)
}

function tellDay(day: number, life: readonly CourseDay[]): void {
  const at = life[day - 1]
  if (!at) return
  const { lessons: progress, xp } = at.rewards
  const passed = passedOf(at)
  const mastered = progress.filter(({ status }) => status === 'mastered').length
  const points = xp.reduce((sum, { amount }) => sum + amount, 0)
  const spots = at.plan.items.filter(({ kind }) => kind === 'spot').length
  console.log(
    `  day ${day}: ${passed} passed, ${mastered} mastered, ${starsOf(at)} stars, ${points} XP; ${spots} spots, ${at.plan.alsoDue} more due`,
  )
}

function passedOf({ rewards }: CourseDay): number {
  return rewards.lessons.filter(({ stars }) => stars > 0).length
}

function starsOf({ rewards }: CourseDay): number {
  return rewards.lessons.reduce((sum, { stars }) => sum + stars, 0)
}

/** Days on end without one more; none once all are there. */
function longestWait(life: readonly CourseDay[], countOf = passedOf): number {
  const most = countOf === passedOf ? lessons.length : 3 * lessons.length
  let [longest, since, before] = [0, 0, 0]
  for (const day of life) {
    const count = countOf(day)
    since = count > before || count === most ? 0 : since + 1
    before = Math.max(before, count)
    longest = Math.max(longest, since)
  }
  return longest
}

function kindsOf(life: readonly CourseDay[]): string {
  const minutesByKind = new Map<string, number>()
  for (const { plan } of life) {
    for (const item of plan.items) minutesByKind.set(item.kind, (minutesByKind.get(item.kind) ?? 0) + item.minutes)
  }
  return [...minutesByKind].map(([kind, sum]) => `${(sum / life.length).toFixed(1)} min ${kind}`).join(', ')
}

async function tellPerfect(): Promise<void> {
  const progress = await playLessons(perfectPlayer, lessons, createCourseLibrary())
  const short = progress.filter(({ status }) => status !== 'mastered')
  console.log(`a player without a mistake masters ${progress.length - short.length} of ${lessons.length} lessons`)
  for (const lesson of short)
    console.log(`  not ${titleOf(lesson)}: ${JSON.stringify(lesson.pieces.map(({ best }) => best))}`)
  if (short.length > 0) faults.push('Some lessons cannot be mastered')
}

async function tellNoise(): Promise<void> {
  for (const [name, player] of Object.entries(noisePlayers)) {
    const progress = await playLessons(player, lessons, createCourseLibrary())
    const starred = progress.filter(({ stars }) => stars > 0)
    const best = Math.max(...progress.map(({ bestAccuracy }) => bestAccuracy ?? 0))
    console.log(`${name}: ${starred.length} lessons with a star, best accuracy ${best.toFixed(2)}`)
    for (const lesson of starred) console.log(`  ${titleOf(lesson)}: ${lesson.stars}`)
    if (starred.length > 0) faults.push(`Stars for ${name}`)
  }
}

function titleOf({ lessonId }: LessonProgress): string {
  return lessons.find((lesson) => lesson.lessonId === lessonId)?.title ?? lessonId
}
