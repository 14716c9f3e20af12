import type { SongId } from '../../shared/base/ids'
import type { Score } from '../../shared/music/score'
import { firstWay, following, startBarOf, type PracticeWay } from './practice-mode'
import { taskToQuery, type PracticeTask } from './practice-task'
import { wayOfTask } from './task-way'

/** What is practised: a song by itself, or a task on it. */
export interface Practised {
  readonly songId: SongId
  readonly task: PracticeTask | null
  /** null until the song is here. */
  readonly score: Score | null
}

/** What was chosen for a song stays chosen as long as the window is open: the review leads back to it. */
const waysBySong = new Map<SongId, PracticeWay>()
/** What was changed about a task stays so until its song is left: whoever opens it anew finds it as it is asked. */
const waysByTask = new Map<string, PracticeWay>()

/** How it is practised, and from which bar. Whoever comes to a bar outside his loop practises that bar. */
export function chosenWay(
  practised: Practised,
  startBar: number,
): { readonly way: PracticeWay; readonly barIndex: number } {
  const { songId, task, score } = practised
  const asked = task && score ? wayOfTask(task, score) : null
  const way = (task ? waysByTask.get(keyOf(songId, task)) : waysBySong.get(songId)) ?? asked?.way ?? firstWay
  const wanted = startBar > 0 ? startBar : (asked?.barIndex ?? 0)
  const isElsewhere = startBar > 0 && startBarOf(way.mode, startBar) !== startBar
  return { way: isElsewhere ? { ...way, mode: following } : way, barIndex: startBarOf(way.mode, wanted) }
}

/** Until the song of a task is here nothing was chosen. */
export function keepWay({ songId, task, score }: Practised, way: PracticeWay): void {
  if (!task) waysBySong.set(songId, way)
  else if (score) waysByTask.set(keyOf(songId, task), way)
}

export function forgetTasks(): void {
  waysByTask.clear()
}

function keyOf(songId: SongId, task: PracticeTask): string {
  return `${songId} ${taskToQuery(task)}`
}
