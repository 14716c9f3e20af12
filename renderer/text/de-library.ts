import type { Catalogue } from './catalogue'
import { several } from './de-numbers'

const nameOfLevel = (level: number) =>
  level <= 2 ? 'erste Schritte' : level <= 4 ? 'leicht' : level <= 6 ? 'mittel' : level <= 8 ? 'schwer' : 'sehr schwer'

/** What the list of songs says beyond its columns (`library` in de.ts). */
export const songList: Catalogue['songList'] = {
  level: (level) => `${level} · ${nameOfLevel(level)}`,
  levelName: (level) => `${nameOfLevel(level).charAt(0).toUpperCase()}${nameOfLevel(level).slice(1)}`,
  masteryOf: (mastered, all) =>
    `${mastered} von ${several(all, 'Takt', 'Takten')} ${mastered === 1 ? 'sitzt' : 'sitzen'}`,
  masteryShort: (mastered, all) => `${mastered} von ${all}`,

  continue: {
    label: 'Weiter',
    weak: (bars, count) => (count === 1 ? `Takt ${bars} braucht` : `Takte ${bars} brauchen`) + ' am meisten Sorgfalt',
    mastered: (mastered, all) =>
      `bis jetzt ${mastered === 1 ? 'sitzt' : 'sitzen'} ${mastered} von ${several(all, 'Takt', 'Takten')}`,
    whole: 'jeder Takt sitzt',
  },

  filters: {
    label: 'Nur zeigen',
    owner: 'Wessen Noten',
    owners: { all: 'Alle Noten', own: 'Nur deine', bundled: 'Nur unsere' },
    practice: 'Geübt oder nicht',
    practices: {
      all: 'Geübt oder nicht',
      practised: 'Geübt',
      never: 'Noch nicht geübt',
      unfinished: 'Sitzt noch nicht',
    },
    composer: 'Komponist',
    anyComposer: 'Alle Komponisten',
    fromLevel: 'Ab Stufe',
    toLevel: 'Bis Stufe',
    anyFromLevel: 'Ab Stufe\u00a0…',
    anyToLevel: 'Bis Stufe\u00a0…',
    from: (level) => `Ab Stufe ${level}`,
    to: (level) => `Bis Stufe ${level}`,
    key: 'Tonart',
    anyKey: 'Alle Tonarten',
    metre: 'Taktart',
    anyMetre: 'Alle Taktarten',
    clear: 'Filter löschen',
    nothingFound: 'So ein Stück gibt es nicht. Lösch einen Filter, um mehr zu sehen.',
    nothingFoundOf: (query) => `Mit diesen Filtern passt kein Stück zu „${query}“.`,
  },
}
