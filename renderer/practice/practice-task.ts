import type { HandChoice } from '../../shared/music/score'
import type { BarSpan } from '../score/bar-span'
import { modeKinds, type ModeKind } from './mode-kinds'

/** What a song was opened to do: an exercise or a piece of a lesson, an item of the plan, a study. It lies in the address. */
export interface PracticeTask {
  readonly hands: HandChoice
  readonly mode: ModeKind
  /** null for all of it. */
  readonly bars: TaskBars | null
  /** null for the student's own. */
  readonly tempo: TaskTempo | null
  readonly exerciseId: string | null
  readonly from: TaskOrigin
}

export type TaskBars =
  /** As they are printed; a bar that is repeated is meant where it comes first. */
  { readonly kind: 'printed'; readonly first: number; readonly last: number } | ({ readonly kind: 'index' } & BarSpan)

export type TaskTempo =
  | { readonly kind: 'quarters'; readonly quartersPerMinute: number }
  /** Of the written tempo. */
  | { readonly kind: 'percent'; readonly percent: number }

/** Where it was opened, and where the way back leads. */
export type TaskOrigin =
  | { readonly kind: 'lesson'; readonly lessonId: string }
  | { readonly kind: 'plan'; readonly itemId: string }
  | { readonly kind: 'studies' }

/** As it stands in the address after "?". The same task is always the same text. */
export function taskToQuery({ hands, mode, bars, tempo, exerciseId, from }: PracticeTask): string {
  const parts: Record<string, string> = { hands, mode }
  if (bars?.kind === 'printed') parts['bars'] = `${bars.first}-${bars.last}`
  if (bars?.kind === 'index') parts['span'] = `${bars.firstBar}-${bars.lastBar}`
  if (tempo?.kind === 'quarters') parts['tempo'] = String(tempo.quartersPerMinute)
  if (tempo?.kind === 'percent') parts['percent'] = String(tempo.percent)
  if (exerciseId !== null) parts['exercise'] = exerciseId
  if (from.kind === 'lesson') parts['lesson'] = from.lessonId
  if (from.kind === 'plan') parts['plan'] = from.itemId
  return new URLSearchParams(parts).toString()
}

/** null where nobody understands it: then the song is simply opened. */
export function queryToTask(query: string): PracticeTask | null {
  const parts = new URLSearchParams(query)
  const hands = HANDS.find((one) => one === parts.get('hands'))
  const mode = modeKinds.find((one) => one === parts.get('mode'))
  if (!hands || !mode) return null
  return {
    hands,
    mode,
    bars: readBars(parts),
    tempo: readTempo(parts),
    exerciseId: readId(parts.get('exercise')),
    from: readOrigin(parts),
  }
}

const HANDS: readonly HandChoice[] = ['left', 'right', 'both']
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

function readBars(parts: URLSearchParams): TaskBars | null {
  const printed = readSpan(parts.get('bars'))
  if (printed) return { kind: 'printed', first: printed[0], last: printed[1] }
  const span = readSpan(parts.get('span'))
  return span && { kind: 'index', firstBar: span[0], lastBar: span[1] }
}

function readSpan(value: string | null): readonly [number, number] | null {
  const [, first, last] = /^(\d{1,5})-(\d{1,5})$/.exec(value ?? '') ?? []
  if (first === undefined || last === undefined) return null
  return Number(first) <= Number(last) ? [Number(first), Number(last)] : null
}

function readTempo(parts: URLSearchParams): TaskTempo | null {
  const [tempo, percent] = [readNumber(parts.get('tempo')), readNumber(parts.get('percent'))]
  if (tempo !== null) return { kind: 'quarters', quartersPerMinute: tempo }
  return percent === null ? null : { kind: 'percent', percent }
}

function readNumber(value: string | null): number | null {
  return value !== null && /^\d{1,3}([.]\d+)?$/.test(value) && Number(value) > 0 ? Number(value) : null
}

function readId(value: string | null): string | null {
  return value !== null && UUID.test(value) ? value : null
}

function readOrigin(parts: URLSearchParams): TaskOrigin {
  const lessonId = readId(parts.get('lesson'))
  if (lessonId !== null) return { kind: 'lesson', lessonId }
  const itemId = parts.get('plan')
  return itemId === null ? { kind: 'studies' } : { kind: 'plan', itemId }
}
