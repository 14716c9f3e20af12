import { z } from 'zod'
import type { DeviceKey, SessionId, SongId } from '../base/ids'
import { LONGEST_DEVICE_KEY } from './limits'

export const songId = z.uuid().transform((value) => value as SongId)
export const sessionId = z.uuid().transform((value) => value as SessionId)
export const deviceKey = z
  .string()
  .min(1)
  .max(LONGEST_DEVICE_KEY)
  .transform((value) => value as DeviceKey)
