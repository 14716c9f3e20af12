import { useEffect, useMemo, useRef, type RefObject } from 'react'
import type { CoursePath, PathStation } from '../../shared/contract/course'
import { windowState } from '../app-state'
import { historyChanges } from '../history-changes'
import { MainLine } from '../navigation/MainLine'
import { pageCommands } from '../navigation/page-commands'
import { useCommands } from '../practice/use-commands'
import { navigate } from '../route'
import { useStored } from '../stored'
import { text } from '../text/text'
import { Button } from '../ui/Button'
import { Message } from '../ui/Message'
import { useReply } from '../use-reply'
import { Chapter } from './Chapter'
import './path.css'

/** All of the course as one line of stations, from the first lesson to the last. */
export function PathScreen() {
  const justFinished = useStored(windowState, (state) => state.justFinished)
  const { state, askAgain } = useReply('course/path', null, justFinished)
  useEffect(() => historyChanges.add(askAgain), [askAgain])
  const next = state.kind === 'here' ? state.reply.nextLessonId : null
  const openNext = () => {
    if (next !== null) navigate({ kind: 'lesson', lessonId: next })
  }
  useCommands({ ...pageCommands, acceptCoach: openNext })

  return (
    <div className="screen">
      <MainLine page="path" />
      <main className="page path" tabIndex={-1}>
        {state.kind === 'waiting' && (
          <div className="path__waiting" role="status" aria-label={text.connection.opening} />
        )}
        {state.kind === 'failed' && (
          <Message sentence={state.sentence} action={<Button onClick={askAgain}>{text.tryAgain}</Button>} />
        )}
        {state.kind === 'here' && <Chapters path={state.reply} />}
      </main>
    </div>
  )
}

function Chapters({ path }: { readonly path: CoursePath }) {
  const listRef = useRef<HTMLOListElement>(null)
  const lessons = useMemo(() => path.units.flatMap((unit) => unit.lessons), [path])
  const first = path.nextLessonId ?? lessons[0]?.lessonId ?? null
  useNextInView(listRef, first)

  return (
    <>
      {path.nextLessonId === null && <p className="path__whole">{text.course.whole}</p>}
      <ol
        ref={listRef}
        className="path__units"
        aria-label={text.course.units}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey || event.altKey) return
          const to = lessonAfter(event.key, lessons, focusedLesson())
          if (!to) return
          event.preventDefault()
          linkOf(listRef.current, to.lessonId)?.focus()
        }}
      >
        {path.units.map((unit, index) => (
          <Chapter key={unit.unitId} unit={unit} number={index + 1} nextLessonId={path.nextLessonId} entry={first} />
        ))}
      </ol>
    </>
  )
}

/** The next lesson has the focus and stands in the middle: the path is longer than the window. */
function useNextInView(list: RefObject<HTMLElement | null>, lessonId: string | null): void {
  const shown = useRef<string | null>(null)
  useEffect(() => {
    if (lessonId === null || shown.current === lessonId) return
    shown.current = lessonId
    const link = linkOf(list.current, lessonId)
    link?.focus({ preventScroll: true })
    link?.scrollIntoView({ block: 'center' })
  }, [list, lessonId])
}

function lessonAfter(key: string, lessons: readonly PathStation[], focused: string | undefined) {
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1, Home: -Infinity, End: Infinity }[key]
  if (step === undefined) return null
  const place = lessons.findIndex(({ lessonId }) => lessonId === focused)
  return lessons[Math.max(0, Math.min(lessons.length - 1, place + step))] ?? null
}

function focusedLesson(): string | undefined {
  return document.activeElement instanceof HTMLElement ? document.activeElement.dataset['lesson'] : undefined
}

function linkOf(list: HTMLElement | null, lessonId: string): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-lesson="${CSS.escape(lessonId)}"]`) ?? null
}
