import type { Brand } from './brand'

/** The id of a written note: the `id` of `<note>` in MusicXML, `xml:id` in MEI. Unique within a score. */
export type NoteId = Brand<string, 'NoteId'>
export const noteId = (value: string): NoteId => value as NoteId

/** UUIDs, as in the data model. */
export type SongId = Brand<string, 'SongId'>
export const songId = (value: string): SongId => value as SongId
export type SessionId = Brand<string, 'SessionId'>
export const sessionId = (value: string): SessionId => value as SessionId
export type UserId = Brand<string, 'UserId'>
export const userId = (value: string): UserId => value as UserId

/** A MIDI input that can be found again after it was unplugged: its name and its ordinal among equal names. */
export type DeviceKey = Brand<string, 'DeviceKey'>
export const deviceKey = (value: string): DeviceKey => value as DeviceKey
