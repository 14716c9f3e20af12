import type { UserId } from '../../../shared/base/ids'
import type { ProgressDocument } from '../../../shared/storage/cloud-documents'
import type { Database } from './database'
import type { KeptLesson } from './store'

type ProgressRow = Pick<ProgressDocument, 'lesson_id' | 'status' | 'stars' | 'updated_at'>

/** What is kept of the lessons: rewards write it, sync brings it, and no deletion of a session takes it away. */
export function createKeptReader(database: Database, userId: UserId): () => readonly KeptLesson[] {
  const select = database.prepare<ProgressRow>(
    'select lesson_id, status, stars, updated_at from progress where user_id = ?',
  )
  return () =>
    select.all(userId).map(({ lesson_id, status, stars, updated_at }) => ({
      lessonId: lesson_id,
      stars,
      masteredAt: status === 'mastered' ? updated_at : null,
      updatedAt: updated_at,
    }))
}
