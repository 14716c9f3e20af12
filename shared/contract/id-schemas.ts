import { z } from 'zod'
import type { SessionId, SongId } from '../base/ids'

export const songId = z.uuid().transform((value) => value as SongId)
export const sessionId = z.uuid().transform((value) => value as SessionId)
