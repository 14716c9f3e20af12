import { childNamed, findAll, parseXml, type XmlElement } from '../../../electron/import/xml-tree'

/** The group of each note id of a MusicXML file: notes of one pitch that start together in a part are one key. */
export type UnisonGroups = Readonly<Record<string, string>>

/** Onsets are told apart by 960ths of a quarter note, as the evaluator does. */
const GRID_PER_QUARTER = 960
const SEMITONES: Readonly<Record<string, number>> = { C: 0, D: 2, E: 4, F: 5, G: 7, A: 9, B: 11 }

/** Which twin an aligner names is arbitrary, so they count as one. Grace notes stand alone. */
export function unisonGroups(musicXml: string): UnisonGroups {
  const parsed = parseXml(musicXml)
  if (!parsed.ok) throw new Error(`No MusicXML: ${parsed.problem}`)
  return Object.fromEntries(findAll(parsed.value, 'part').flatMap(groupsOfPart))
}

function groupsOfPart(part: XmlElement, partIndex: number): readonly (readonly [string, string])[] {
  const groups: (readonly [string, string])[] = []
  let divisions = 1
  let barStart = 0
  for (const measure of findAll(part, 'measure')) {
    let place = barStart
    let lastStart = barStart
    let barEnd = barStart
    for (const element of measure.children) {
      const duration = (numberOf(element, 'duration') ?? 0) / divisions
      if (element.name === 'attributes') divisions = numberOf(element, 'divisions') ?? divisions
      else if (element.name === 'backup') place -= duration
      else if (element.name === 'forward') place += duration
      else if (element.name === 'note') {
        const isChord = childNamed(element, 'chord') !== undefined
        const start = isChord ? lastStart : place
        lastStart = start
        if (!isChord) place += duration
        const { id } = element.attributes
        const pitch = pitchOf(element)
        if (id === undefined || pitch === null) continue
        const isGrace = childNamed(element, 'grace') !== undefined
        groups.push([id, isGrace ? id : `${partIndex}@${Math.round(start * GRID_PER_QUARTER)}#${pitch}`])
      }
      barEnd = Math.max(barEnd, place)
    }
    barStart = barEnd
  }
  return groups
}

function pitchOf(note: XmlElement): number | null {
  const pitch = childNamed(note, 'pitch')
  if (!pitch) return null
  const step = childNamed(pitch, 'step')?.text.trim() ?? ''
  const alter = Math.trunc(numberOf(pitch, 'alter') ?? 0)
  return (SEMITONES[step] ?? 0) + alter + 12 * ((numberOf(pitch, 'octave') ?? 0) + 1)
}

function numberOf(element: XmlElement, childName: string): number | undefined {
  const text = childNamed(element, childName)?.text
  return text === undefined || text === '' ? undefined : Number(text)
}

/** The group of a truth's score id, which may end in the number of the playing; itself where it has no group. */
export function groupOf(scoreId: string, groups: UnisonGroups): string {
  const exact = groups[scoreId]
  if (exact !== undefined) return exact
  const cut = scoreId.lastIndexOf('-')
  const group = cut < 0 ? undefined : groups[scoreId.slice(0, cut)]
  return group === undefined ? scoreId : `${group}${scoreId.slice(cut)}`
}
