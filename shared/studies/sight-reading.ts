import type { Hand } from '../music/score'
import { accompany, type Harmony } from './accompaniment'
import { createDice, type Dice } from './dice'
import type { Draft, DraftDynamic, DraftNote } from './draft'
import { dressBar, phraseFinger } from './dress-melody'
import { chordIn, type ChordName } from './harmony'
import { aimsOf, type MelodyBar, type MelodyRange, nothingSung, singBar } from './melody'
import { measureOf, type StudyMeasure } from './metres'
import { cadenceBar, type Rhythm, throwBar } from './rhythm-cells'
import { paced } from './pace'
import { answers, askingPhrases, contrastingPhrases, type ReadingDemands, readingDemands } from './sight-reading-levels'
import { type Study, studyCode } from './study'
import { at, keyOf, type Key, pitchOf, tonicNear, toneIn } from './tones'

const PHRASE_BARS = 4
const SHORTEST_SECONDS = 16

interface Piece {
  readonly study: Study
  readonly key: Key
  readonly measure: StudyMeasure
  readonly demands: ReadingDemands
  readonly dice: Dice
}

interface Phrase {
  readonly chords: readonly ChordName[]
  readonly rhythms: readonly Rhythm[]
  /** Its first bars are those of another one. */
  readonly like: number | null
  readonly endsOn: readonly number[]
}

/** A piece that nobody has seen: phrases that ask and answer, over chords, and a hand that goes with them. */
export function composeSightReading(study: Study): Draft {
  const measure = measureOf(study.metre)
  const demands = at(readingDemands, study.level - 1)
  const piece = { study, key: keyOf(study.key), measure, demands, dice: createDice(studyCode(study)) }
  const pulsesPerMinute = paced(demands.pulsesPerMinute, measure.isCompound)
  const phrases = planPhrases(piece, pulsesPerMinute)
  const hands =
    demands.textures === 'takingTurns' ? takeTurns(phrases, piece) : together(phrases, piece, demands.textures)
  return { ...hands, dynamics: dynamicsOf(phrases, piece), pulsesPerMinute }
}

const DOMINANT_DEGREES = [1, 4, 6]
const TONIC_DEGREES = [0]
/** In short bars a piece has more of them. */
const MOST_PHRASES = 8

function planPhrases(piece: Piece, pulsesPerMinute: number): readonly Phrase[] {
  const { measure, demands, dice, study } = piece
  const phraseSeconds = (PHRASE_BARS * measure.pulses * 60) / pulsesPerMinute
  const least = Math.ceil(SHORTEST_SECONDS / phraseSeconds)
  const count = Math.min(MOST_PHRASES, Math.max(demands.phrases, least))
  const asking = chosen(askingPhrases, study.level, dice)
  const answer = chosen(answers, study.level, dice)
  const wish = { level: study.level, measure, hasRests: demands.hasRests }
  const motif: Rhythm[] = [throwBar(dice, { ...wish, hasRests: false }), throwBar(dice, wish)]
  const close = cadenceBar(dice, wish)
  const asks = (like: number | null): Phrase => ({
    chords: asking,
    rhythms: [...motif, at(motif, 0), close],
    like,
    endsOn: DOMINANT_DEGREES,
  })
  const answersIt: Phrase = {
    chords: [...asking.slice(0, 2), ...answer],
    rhythms: [...motif, throwBar(dice, { ...wish, hasRests: false }), [measure.barTicks]],
    like: 0,
    endsOn: TONIC_DEGREES,
  }
  const other = throwBar(dice, { ...wish, hasRests: false })
  const contrasts = (): Phrase => ({
    chords: chosen(contrastingPhrases, study.level, dice),
    rhythms: [other, at(motif, 1), other, close],
    like: null,
    endsOn: DOMINANT_DEGREES,
  })
  const middle = Array.from({ length: Math.max(0, count - 2) }, (_, index) => (index % 2 === 0 ? contrasts() : asks(0)))
  return [asks(null), ...(count > 3 ? [...middle.slice(1).toReversed(), ...middle.slice(0, 1)] : middle), answersIt]
}

function chosen<Chords extends readonly ChordName[]>(
  turns: readonly { readonly fromLevel: number; readonly chords: Chords }[],
  level: number,
  dice: Dice,
): Chords {
  const [first = at(turns, 0), ...others] = turns.filter(({ fromLevel }) => fromLevel <= level)
  // What came with the last levels is likelier than what everybody knows.
  return dice.pickWeighted([first, ...others], ({ fromLevel }) => (fromLevel > level - 3 ? 1 : 0.5)).chords
}

/** What the tonic of the melody lies next to, and what keys it keeps off because the other hand is there. */
const MELODY_KEYS: Readonly<Record<Hand, number>> = { right: 65, left: 50 }
const LOWEST_MELODY_KEYS: Readonly<Record<Hand, number>> = { right: 60, left: 40 }
const HIGHEST_MELODY_KEYS: Readonly<Record<Hand, number>> = { right: 88, left: 67 }

function rangeFor(hand: Hand, { key, measure, demands, study }: Piece): MelodyRange {
  const tonic = tonicNear(key, MELODY_KEYS[hand])
  let lowest = tonic + demands.lowest
  while (study.level > 2 && pitchOf(toneIn(key, lowest)) < LOWEST_MELODY_KEYS[hand]) lowest += 1
  let highest = tonic + demands.highest
  while (pitchOf(toneIn(key, highest)) > HIGHEST_MELODY_KEYS[hand]) highest -= 1
  return { key, lowest, highest, widestLeap: demands.widestLeap, pulseTicks: measure.pulseTicks }
}

/** Bars of each phrase. */
function singPhrases(
  hand: Hand,
  phrases: readonly Phrase[],
  piece: Piece,
): readonly (readonly (readonly DraftNote[])[])[] {
  const { key, demands, dice } = piece
  const range = rangeFor(hand, piece)
  const sung: (readonly (readonly DraftNote[])[])[] = []
  let memory = nothingSung
  for (const phrase of phrases) {
    const aims = aimsOf(PHRASE_BARS, range, dice)
    const borrowed = phrase.like === null ? [] : (sung[phrase.like] ?? []).slice(0, 2)
    if (borrowed.length > 0) memory = memoryAfter(borrowed)
    const bars = [...borrowed]
    for (let bar = borrowed.length; bar < PHRASE_BARS; bar++) {
      const chord = chordIn(key, at(phrase.chords, bar))
      const melodyBar: MelodyBar = {
        rhythm: at(phrase.rhythms, bar),
        chord,
        ...(bar === PHRASE_BARS - 1 ? { endsOn: phrase.endsOn } : {}),
      }
      const isStart = sung.length === 0 && bar === 0
      const start = tonicNear(key, MELODY_KEYS[hand])
      const next = singBar(melodyBar, { range, aim: isStart ? start : at(aims, bar), memory, dice })
      memory = next.memory
      bars.push(dressBar(next.notes, { demands, key, chord, dice, lowest: LOWEST_MELODY_KEYS[hand] }))
    }
    sung.push(bars)
  }
  return sung
}

function memoryAfter(bars: readonly (readonly DraftNote[])[]) {
  const steps = bars.flat().flatMap(({ tones }) => tones.slice(-1).map(({ step }) => step))
  return { before: steps.at(-2) ?? null, last: steps.at(-1) ?? null, wasInChord: true, lastRaise: 0 }
}

/** A piece for five fingers says where they lie. */
const FIVE_FINGERS_UNTIL_LEVEL = 2

function fingeredPhrase(
  bars: readonly (readonly DraftNote[])[],
  hand: Hand,
  { study, key }: Piece,
): readonly DraftNote[] {
  const notes = bars.flat()
  const tonic = tonicNear(key, MELODY_KEYS[hand])
  const isFiveFingers = study.level <= FIVE_FINGERS_UNTIL_LEVEL
  const finger = phraseFinger(notes, hand, isFiveFingers ? tonic : null)
  const first = notes.findIndex(({ tones }) => tones.length > 0)
  return notes.map((note, index) =>
    index === first && finger !== null && note.tones.length === 1 ? { ...note, fingers: [finger] } : note,
  )
}

type Hands = Pick<Draft, 'left' | 'right'>

/** First one hand, then the other; they meet in the last bar. */
function takeTurns(phrases: readonly Phrase[], piece: Piece): Hands {
  const { study, measure, key } = piece
  if (study.hands !== 'both') return alone(study.hands, phrases, piece)
  const left: DraftNote[] = []
  const right: DraftNote[] = []
  const byHand = { right: singPhrases('right', phrases, piece), left: singPhrases('left', phrases, piece) }
  phrases.forEach((_, index) => {
    const hand = index % 2 === 0 ? 'right' : 'left'
    const played = fingeredPhrase(at(byHand[hand], index), hand, piece)
    const rests = Array.from({ length: PHRASE_BARS }, () => ({ ticks: measure.barTicks, tones: [] }))
    ;(hand === 'right' ? right : left).push(...played)
    ;(hand === 'right' ? left : right).push(...rests)
  })
  const together = (hand: Hand): DraftNote => ({
    ticks: measure.barTicks,
    tones: [toneIn(key, tonicNear(key, MELODY_KEYS[hand]))],
  })
  const resting = phrases.length % 2 === 0 ? right : left
  resting.splice(-1, 1, together(resting === right ? 'right' : 'left'))
  return { left, right }
}

function alone(hand: Hand, phrases: readonly Phrase[], piece: Piece): Hands {
  const notes = singPhrases(hand, phrases, piece).flatMap((bars) => fingeredPhrase(bars, hand, piece))
  return hand === 'left' ? { left: notes, right: [] } : { left: [], right: notes }
}

const ACCOMPANIMENT_KEYS = [40, 58] as const
/** A bass that walks lies lower, and what is held says its root. */
const WALKING_KEY = 38
const HELD_KEY = 41

function together(
  phrases: readonly Phrase[],
  piece: Piece,
  textures: Exclude<ReadingDemands['textures'], string>,
): Hands {
  const { study, key, measure, dice } = piece
  if (study.hands !== 'both') return alone(study.hands, phrases, piece)
  const texture = dice.pick(textures)
  const harmonies = phrases.flatMap(({ chords }) =>
    chords.map((name): Harmony => ({ chord: chordIn(key, name), ticks: measure.barTicks })),
  )
  const isHeld = texture === 'held' || texture === 'halves' || texture === 'thirds'
  const lowest = texture.startsWith('walking') ? WALKING_KEY : isHeld ? HELD_KEY : ACCOMPANIMENT_KEYS[0]
  const left = accompany(harmonies, { key, texture, measure, lowest, highest: ACCOMPANIMENT_KEYS[1] })
  return { ...alone('right', phrases, piece), left }
}

const FIRST_MARKS = ['p', 'mp', 'mf', 'f'] as const

/** Each phrase has its own strength from the second level on; a hairpin leads to the end of what asks. */
function dynamicsOf(phrases: readonly Phrase[], { measure, demands, study, dice }: Piece): readonly DraftDynamic[] {
  const first = dice.below(FIRST_MARKS.length)
  if (study.level === 1) return [{ atTicks: 0, mark: 'mf' }]
  return phrases.flatMap((_, index): readonly DraftDynamic[] => {
    const start = index * PHRASE_BARS * measure.barTicks
    const place = index % 2 === 0 ? first : (first + 2) % FIRST_MARKS.length
    const mark: DraftDynamic = { atTicks: start, mark: at(FIRST_MARKS, place) }
    if (!demands.hasHairpins || index === phrases.length - 1) return [mark]
    const isGrowing = (index % 2 === 0 ? (first + 2) % FIRST_MARKS.length : first) > place
    return [
      mark,
      { atTicks: start + 2 * measure.barTicks, mark: isGrowing ? '<' : '>' },
      { atTicks: start + 3 * measure.barTicks, mark: isGrowing ? 'growingEnds' : 'fadingEnds' },
    ]
  })
}
