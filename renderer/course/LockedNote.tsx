import { LockKeyhole } from 'lucide-react'
import { navigate } from '../route'
import { text } from '../text/text'
import { Button } from '../ui/Button'
import { useReply } from '../use-reply'

/** What opens a lesson that is still locked: the one before it, and the way to the one that can be begun. */
export function LockedNote({ lessonId }: { readonly lessonId: string }) {
  const { state } = useReply('course/path', null)
  const lessons = state.kind === 'here' ? state.reply.units.flatMap((unit) => unit.lessons) : []
  const before = lessons[lessons.findIndex((lesson) => lesson.lessonId === lessonId) - 1]
  const next =
    state.kind === 'here' ? lessons.find((lesson) => lesson.lessonId === state.reply.nextLessonId) : undefined
  return (
    <div className="lesson__locked">
      <p>
        <LockKeyhole size={20} aria-hidden />
        <span>{before ? text.course.lockedBy(before.title) : text.course.locked}</span>
      </p>
      {next && (
        <Button look="primary" onClick={() => navigate({ kind: 'lesson', lessonId: next.lessonId })}>
          {text.course.goTo(next.title)}
        </Button>
      )}
    </div>
  )
}
