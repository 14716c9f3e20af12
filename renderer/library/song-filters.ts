import type { SongCard } from '../../shared/contract/requests'
import { compareWords } from '../text/format'

/** What the list is narrowed to; null and 'all' narrow nothing. */
export interface SongFilters {
  readonly owner: 'all' | 'own' | 'bundled'
  readonly practice: 'all' | 'practised' | 'never' | 'unfinished'
  readonly composer: string | null
  /** 1..10, both inclusive. Songs of unknown level are left out where either is set. */
  readonly fromLevel: number | null
  readonly toLevel: number | null
  readonly key: string | null
  readonly metre: string | null
}

export const noFilters: SongFilters = {
  owner: 'all',
  practice: 'all',
  composer: null,
  fromLevel: null,
  toLevel: null,
  key: null,
  metre: null,
}

export function isFiltering(filters: SongFilters): boolean {
  return (Object.keys(noFilters) as (keyof SongFilters)[]).some((name) => filters[name] !== noFilters[name])
}

export function passesFilters(song: SongCard, filters: SongFilters): boolean {
  const { owner, composer, fromLevel, toLevel, key, metre } = filters
  const isOfOwner = owner === 'all' || song.isOwn === (owner === 'own')
  const isOfComposer = composer === null || song.composer === composer
  const isOfKey = key === null || song.keySignature === key
  const isOfMetre = metre === null || song.timeSignature === metre
  return (
    isOfOwner &&
    isOfComposer &&
    isOfKey &&
    isOfMetre &&
    isOfLevel(song, fromLevel, toLevel) &&
    isOfPractice(song, filters)
  )
}

function isOfLevel({ difficulty }: SongCard, from: number | null, to: number | null): boolean {
  if (from === null && to === null) return true
  return difficulty !== null && difficulty >= (from ?? 1) && difficulty <= (to ?? 10)
}

function isOfPractice(song: SongCard, { practice }: SongFilters): boolean {
  const isPractised = song.lastPractisedAt !== null
  switch (practice) {
    case 'all':
      return true
    case 'practised':
      return isPractised
    case 'never':
      return !isPractised
    case 'unfinished':
      return isPractised && song.masteredBars < song.barCount
  }
}

/** What can be chosen: only what some song has. */
export interface FilterChoices {
  readonly composers: readonly string[]
  readonly keys: readonly string[]
  readonly metres: readonly string[]
}

export function filterChoices(songs: readonly SongCard[]): FilterChoices {
  const known = (of: (song: SongCard) => string | null) =>
    [...new Set(songs.flatMap((song) => of(song) ?? []))].sort(compareWords)
  return {
    composers: known((song) => song.composer),
    keys: known((song) => song.keySignature),
    metres: known((song) => song.timeSignature),
  }
}
