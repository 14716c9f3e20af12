const several = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

const nameOfLevel = (level: number) =>
  level <= 2 ? 'first steps' : level <= 4 ? 'easy' : level <= 6 ? 'medium' : level <= 8 ? 'hard' : 'very hard'

/** What the list of songs says beyond its columns (`library` in en.ts). */
export const songList = {
  level: (level: number) => `${level} · ${nameOfLevel(level)}`,
  /** Of several, as a heading. */
  levelName: (level: number) => `${nameOfLevel(level).charAt(0).toUpperCase()}${nameOfLevel(level).slice(1)}`,
  masteryOf: (mastered: number, all: number) => `${mastered} of ${several(all, 'bar', 'bars')} mastered`,
  masteryShort: (mastered: number, all: number) => `${mastered} of ${all}`,

  continue: {
    label: 'Continue',
    weak: (bars: string, count: number) =>
      `${count === 1 ? 'bar' : 'bars'} ${bars} ${count === 1 ? 'needs' : 'need'} the most care`,
    mastered: (mastered: number, all: number) => `${mastered} of ${several(all, 'bar', 'bars')} mastered so far`,
    whole: 'every bar is mastered',
  },

  filters: {
    label: 'Show only',
    owner: 'Whose music',
    owners: { all: 'All music', own: 'Only your own', bundled: 'Only ours' },
    practice: 'Practised or not',
    practices: {
      all: 'Practised or not',
      practised: 'Practised',
      never: 'Not yet practised',
      unfinished: 'Begun, not mastered',
    },
    composer: 'Composer',
    anyComposer: 'Any composer',
    fromLevel: 'From level',
    toLevel: 'To level',
    anyFromLevel: 'From any level',
    anyToLevel: 'To any level',
    from: (level: number) => `From level ${level}`,
    to: (level: number) => `To level ${level}`,
    key: 'Key',
    anyKey: 'Any key',
    metre: 'Metre',
    anyMetre: 'Any metre',
    clear: 'Clear filters',
    nothingFound: 'No song is like this. Clear a filter to see more.',
    nothingFoundOf: (query: string) => `No song matches “${query}” with these filters.`,
  },
}
