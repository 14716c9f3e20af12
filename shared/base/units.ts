import type { Brand } from './brand'

/** Quarter notes since the beginning of the unfolded score. */
export type Beats = Brand<number, 'Beats'>
export const beats = (value: number): Beats => value as Beats

/** Milliseconds on the take clock, which starts at 0 when a session's first event is heard. */
export type TakeMs = Brand<number, 'TakeMs'>
export const takeMs = (value: number): TakeMs => value as TakeMs

/** Milliseconds since 1970-01-01 UTC, with fractions. */
export type EpochMs = Brand<number, 'EpochMs'>
export const epochMs = (value: number): EpochMs => value as EpochMs

/** Milliseconds of the machine's steady clock, which all threads of a program share. Where it starts says nothing. */
export type SteadyMs = Brand<number, 'SteadyMs'>
export const steadyMs = (value: number): SteadyMs => value as SteadyMs

/** MIDI key number, 0..127; 60 is middle C. */
export type Pitch = Brand<number, 'Pitch'>
export const pitch = (value: number): Pitch => value as Pitch

export const MS_PER_MINUTE = 60_000
