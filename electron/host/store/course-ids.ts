import { v5 } from 'uuid'
import { NAMESPACE } from './song-ids'

/** The same on all devices and in the seed of the cloud, so that progress meets its lesson there. */
export function unitId(slug: string): string {
  return v5(`unit:${slug}`, NAMESPACE)
}

export function lessonId(slug: string): string {
  return v5(`lesson:${slug}`, NAMESPACE)
}

/** `index`: the place in its lesson, from 0. */
export function exerciseId(lessonSlug: string, index: number): string {
  return v5(`exercise:${lessonSlug}:${index}`, NAMESPACE)
}
