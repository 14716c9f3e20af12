import { useMemo } from 'react'
import type { SongCard } from '../../shared/contract/requests'
import { formatKey } from '../text/format'
import { text } from '../text/text'
import { Button } from '../ui/Button'
import { Select } from '../ui/Select'
import { filterChoices, isFiltering, noFilters, type SongFilters } from './song-filters'

interface SongFiltersRowProps {
  readonly songs: readonly SongCard[]
  readonly filters: SongFilters
  readonly onFilter: (next: SongFilters) => void
}

const LEVELS = Array.from({ length: 10 }, (_, index) => index + 1)

export function SongFiltersRow({ songs, filters, onFilter }: SongFiltersRowProps) {
  const choices = useMemo(() => filterChoices(songs), [songs])
  const words = text.songList.filters
  const set = (patch: Partial<SongFilters>) => onFilter({ ...filters, ...patch })
  const levels = (say: (level: number) => string) =>
    LEVELS.map((level) => ({ value: String(level), label: say(level) }))
  const level = (value: string) => (value === '' ? null : Number(value))
  const same = (value: string) => ({ value, label: value })
  return (
    <div className="song-filters" role="group" aria-label={words.label}>
      <Select
        label={words.owner}
        value={filters.owner}
        options={(['all', 'own', 'bundled'] as const).map((value) => ({ value, label: words.owners[value] }))}
        isSet={filters.owner !== 'all'}
        onChange={(owner) => set({ owner })}
      />
      <Select
        label={words.practice}
        value={filters.practice}
        options={(['all', 'practised', 'never', 'unfinished'] as const).map((value) => ({
          value,
          label: words.practices[value],
        }))}
        isSet={filters.practice !== 'all'}
        onChange={(practice) => set({ practice })}
      />
      <Select
        label={words.composer}
        value={filters.composer ?? ''}
        options={[{ value: '', label: words.anyComposer }, ...choices.composers.map(same)]}
        isSet={filters.composer !== null}
        onChange={(composer) => set({ composer: composer || null })}
      />
      <Select
        label={words.fromLevel}
        value={String(filters.fromLevel ?? '')}
        options={[{ value: '', label: words.anyFromLevel }, ...levels(words.from)]}
        isSet={filters.fromLevel !== null}
        onChange={(value) => set({ fromLevel: level(value) })}
      />
      <Select
        label={words.toLevel}
        value={String(filters.toLevel ?? '')}
        options={[{ value: '', label: words.anyToLevel }, ...levels(words.to)]}
        isSet={filters.toLevel !== null}
        onChange={(value) => set({ toLevel: level(value) })}
      />
      <Select
        label={words.key}
        value={filters.key ?? ''}
        options={[
          { value: '', label: words.anyKey },
          ...choices.keys.map((value) => ({ value, label: formatKey(value) })),
        ]}
        isSet={filters.key !== null}
        onChange={(key) => set({ key: key || null })}
      />
      <Select
        label={words.metre}
        value={filters.metre ?? ''}
        options={[{ value: '', label: words.anyMetre }, ...choices.metres.map(same)]}
        isSet={filters.metre !== null}
        onChange={(metre) => set({ metre: metre || null })}
      />
      {isFiltering(filters) && (
        <Button look="quiet" onClick={() => onFilter(noFilters)}>
          {words.clear}
        </Button>
      )}
    </div>
  )
}
