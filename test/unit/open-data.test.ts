import { describe, expect, test } from 'vitest'
import { countPractice } from '../bench/open-data/count-practice'
import { countStraight } from '../bench/open-data/count-straight'
import { spreadCauses } from '../bench/open-data/spread-causes'
import { readMatchFile } from '../bench/open-data/read-match-file'
import { readNoteAlignment } from '../bench/open-data/read-note-alignment'
import { straightTruth } from '../bench/open-data/straight-truth'
import { truthOfRestarts, truthOfStraight } from '../bench/open-data/truth-of-playing'
import { groupOf, unisonGroups } from '../bench/open-data/unison-groups'
import { back, note, pianoXml } from '../support/music-xml'
import { melody } from '../support/written-music'

describe('an alignment is read', () => {
  test('from a match file, on its own clock', () => {
    const text = [
      'info(midiClockUnits,480).',
      'info(midiClockRate,250000).',
      'snote(n1,[B,n],3,0:1,0,1/8,-0.5000,0.0000,[v1,staff1])-note(n0,59,960,1261,44,0,0).',
      'snote(n2,[E,n],4,1:1,0,1/8,0.0000,0.5000,[v1,staff1])-deletion.',
      'insertion-note(n7,64,1920,1838,54,0,0).',
      'sustain(12,64).',
    ].join('\n')
    expect(readMatchFile(text)).toEqual([
      { scoreId: 'n1', struck: { pitch: 59, seconds: 0.5 } },
      { scoreId: 'n2', struck: null },
      { scoreId: null, struck: { pitch: 64, seconds: 1 } },
    ])
  })

  test('from a table of nASAP', () => {
    const text =
      'xml_id\tmidi_id\ttrack\tchannel\tpitch\tonset\nn2-1\tn0\t1\t0\t53\t0.5\nn3-1\tdeletion\t\t\t\t\ninsertion\tn4\t1\t0\t60\t0.75\n'
    expect(readNoteAlignment(text)).toEqual([
      { scoreId: 'n2-1', struck: { pitch: 53, seconds: 0.5 } },
      { scoreId: 'n3-1', struck: null },
      { scoreId: null, struck: { pitch: 60, seconds: 0.75 } },
    ])
  })

  test('and tied to the nearest note-on of its pitch; what it does not mention is unlisted', () => {
    const struck = [
      { pitch: 60, seconds: 1 },
      { pitch: 60, seconds: 1.003 },
      { pitch: 62, seconds: 2 },
    ]
    const rows = [
      { scoreId: 'a', struck: { pitch: 60, seconds: 1.002 } },
      { scoreId: 'b', struck: null },
      { scoreId: 'c', struck: { pitch: 62, seconds: 2.1 } },
    ]
    expect(straightTruth(rows, struck)).toEqual({
      matches: new Map([['a', 1]]),
      deletions: new Set(['b']),
      insertions: new Set([0, 2]),
      unlisted: new Set([0, 2]),
    })
  })
})

test('notes of one pitch that start together in two voices are one group, whatever the playing', () => {
  const upper = note('C5', 4).replace('<note', '<note id="a"') + note('D5', 4).replace('<note', '<note id="b"')
  const lower = note('C5', 8, { staff: 2 }).replace('<note', '<note id="c"')
  const groups = unisonGroups(pianoXml([`${upper}${back(8)}${lower}`], { staves: 2 }))
  expect(groups['a']).toBe(groups['c'])
  expect(groups['b']).not.toBe(groups['a'])
  expect(groupOf('a-2', groups)).toBe(groupOf('c-2', groups))
  expect(groupOf('a-2', groups)).not.toBe(groupOf('c-1', groups))
})

describe('counting', () => {
  test('a twin is as good as the note itself, and each note of a group may be missing once', () => {
    const truth = {
      matches: new Map([['a', 0]]),
      deletions: new Set(['b', 'c']),
      insertions: new Set([1, 2]),
      unlisted: new Set([2]),
    }
    const ours = { matches: [{ scoreId: 'b', performanceIndex: 0 }], insertions: [2], deletions: ['a', 'c'] }
    expect(countStraight(truth, ours, { a: 'twins', b: 'twins', c: 'c' })).toEqual({
      match: { hits: 1, said: 1, actual: 1 },
      insertion: { hits: 0, said: 0, actual: 1 },
      deletion: { hits: 2, said: 2, actual: 2 },
      note: { hits: 1, said: 2, actual: 2 },
    })
  })

  test('in practice a wrong key is judged right when it is no match', () => {
    const truth = {
      notes: [
        { scoreId: 'a', kind: 'before-restart' as const },
        { scoreId: null, kind: 'wrong' as const },
        { scoreId: 'a', kind: 'replay' as const },
      ],
      deletions: ['b'],
    }
    const matches = [
      { scoreId: 'a', performanceIndex: 0 },
      { scoreId: 'b', performanceIndex: 2 },
    ]
    expect(countPractice(truth, { matches, insertions: [1], deletions: [] }, {})).toMatchObject({
      all: { right: 2, count: 3 },
      wrong: { right: 1, count: 1 },
      replay: { right: 0, count: 1 },
      omitted: { right: 0, count: 1 },
    })
  })
})

test('a restart begins with the note after the pause, though it be a wrong one', () => {
  const plain = (index: number) => ({ scoreId: `n${index}-1`, kind: 'before-restart' as const })
  const truth = {
    notes: [
      plain(0),
      plain(1),
      { scoreId: null, kind: 'wrong' as const, insteadOf: 'n0-1' },
      { scoreId: 'n1-1', kind: 'replay' as const },
      { scoreId: 'n2-1', kind: 'plain' as const },
    ],
    deletions: ['n3-1'],
  }
  const { played, omitted } = truthOfRestarts(melody(60, 62, 64, 65), truth, [0, 500, 3000, 3500, 4000])
  expect(played.map(({ take }) => take)).toEqual([0, 0, 1, 1, 1])
  expect(played.map(({ isReplay }) => isReplay)).toEqual([false, false, true, true, false])
  expect(played[2]).toMatchObject({ kind: 'wrong', noteIndex: null, meantNoteIndex: 0 })
  expect(omitted).toEqual([{ take: 0, noteIndex: 3 }])
})

test('a repeat that is left out begins another take of a straight performance', () => {
  const score = melody(...Array.from({ length: 30 }, (_, index) => 50 + index))
  const playedNotes = [0, 1, 2, 3, 20, 21, 22, 23]
  const truth = {
    matches: new Map(playedNotes.map((noteIndex, index) => [`n${noteIndex}-1`, index] as const)),
    deletions: new Set(['n24-1']),
    insertions: new Set([8, 9]),
    unlisted: new Set([9]),
  }
  const { played } = truthOfStraight(score, truth, 10)
  expect(played.map(({ take }) => take)).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 1, 1])
  expect(played.slice(7).map(({ kind }) => kind)).toEqual(['right', 'extra', 'unknown'])
})

test('a convention of the truth is the cause of all differences that hang together with it', () => {
  const differences = [
    { kind: 'shifted', groups: ['b', 'c'] },
    { kind: 'tied', groups: ['a', 'b'] },
    { kind: 'shifted', groups: ['x', 'y'] },
  ] as const
  expect(spreadCauses(differences).map(({ kind }) => kind)).toEqual(['tied', 'tied', 'shifted'])
})
