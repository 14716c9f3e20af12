import type { ScoreIndex } from '../music/score-index'
import { silentNoteNear } from '../music/score-index'
import type { Beam } from './beam'
import { CLOSED, createBeam, putBestFirst, WIDTH, WINDOW } from './beam'
import type { MoveCosts } from './move-costs'
import { createOpenKeys } from './open-keys'
import { createTrail, EXTRA, JUMPED, ORNAMENTAL, ROOT, SILENT } from './trail'

/** Follows the played notes through the score: many hypotheses of where the student is, the likeliest first. */
export interface Tracker {
  hear(pitch: number, atMs: number): void
  /** The next note is expected at this onset. */
  goTo(onset: number): void
  /** Onset of the last chord that was played; one less than the first expected before anything was. */
  onset(): number
  msPerQuarter(): number
  /** When a beat is or was due, by the likeliest hypothesis; null before anything was played. */
  dueMs(beat: number): number | null
  /** How late the last note was against the tempo up to then. */
  deltaMs(): number
  /** The labels of the newest played notes, newest first; returns how many. */
  lastLabels(into: Int32Array): number
  /** The label of each played note so far, as the likeliest hypothesis has it. */
  labels(): Int32Array
}

export interface TrackerStart {
  readonly onset: number
  readonly msPerQuarter: number
}

/** How far ahead of the student a played note is looked for without a jump, in onsets. */
const LOOKAHEAD = 12
/** Hypotheses this much dearer than the best never came back on the open data. */
const HOPELESS = 25
/** Moves one note can cause: each hypothesis has at most LOOKAHEAD + WINDOW + 1, and there are the jumps. */
const MAX_MOVES = WIDTH * (LOOKAHEAD + WINDOW + 1) + 1024
/** Notes after a pause, or a surprise, on which a jump may still begin. */
const JUMP_NOTES = 3
/** The best cost rose this much (each note counting 0.7 of the next): the follower is lost. Ours. */
const LOST_COST = 7

type Move = 'extra' | 'chord' | 'late' | 'advance' | 'jump'
const MOVES: readonly Move[] = ['extra', 'chord', 'late', 'advance', 'jump']

export function createTracker(index: ScoreIndex, costs: MoveCosts, start: TrackerStart): Tracker {
  const { onsetCount, onsetBeats, keyPitches, keyOnsets, keyIsGrace, onsetIsSpread } = index
  const open = createOpenKeys(index, costs)
  const trail = createTrail()
  let beam = createBeam()
  let next = createBeam()

  const moveCosts = new Float64Array(MAX_MOVES)
  const moveParents = new Int32Array(MAX_MOVES)
  const moveLabels = new Int32Array(MAX_MOVES)
  const moveKinds = new Uint8Array(MAX_MOVES)
  const sortedCosts = new Float64Array(MAX_MOVES)
  let moveCount = 0

  let lastMs: number | null = null
  let rise = 0
  let jumpNotesLeft = 0
  let pauseSeen = 0

  stand(start.onset, ROOT, Math.log(start.msPerQuarter))

  /** One hypothesis is left: the student is about to play this onset. */
  function stand(onset: number, tip: number, tempo: number): void {
    beam.count = 1
    beam.onset[0] = onset - 1
    beam.masks.fill(CLOSED, 0, WINDOW)
    beam.onsetMs[0] = 0
    beam.anchorOnset[0] = -1
    beam.anchorMs[0] = 0
    beam.tempo[0] = tempo
    beam.heard[0] = 0
    beam.cost[0] = 0
    beam.tip[0] = tip
  }

  function hear(pitch: number, atMs: number): void {
    moveCount = 0
    for (let h = 0; h < beam.count; h += 1) {
      addExtra(h, pitch, atMs)
      addChord(h, pitch, atMs)
      addLate(h, pitch, atMs)
      addAdvances(h, pitch, atMs)
    }
    openJumps(atMs)
    if (jumpNotesLeft > 0) addJumps(pitch)
    lastMs = atMs
    keepBest(atMs)
  }

  function add(cost: number, parent: number, label: number, move: Move): void {
    if (moveCount >= MAX_MOVES) return
    moveCosts[moveCount] = cost
    moveParents[moveCount] = parent
    moveLabels[moveCount] = label
    moveKinds[moveCount] = MOVES.indexOf(move)
    moveCount += 1
  }

  function addExtra(h: number, pitch: number, atMs: number): void {
    const cost = beam.cost[h] ?? 0
    if (fitsOrnament(beam.onset[h] ?? 0, pitch)) add(cost + costs.ornamental, h, ORNAMENTAL, 'extra')
    else if (fitsSilentHand(h, pitch, atMs)) add(cost + costs.silent, h, SILENT, 'extra')
    else add(cost + costs.extra, h, EXTRA, 'extra')
  }

  function fitsOrnament(onset: number, pitch: number): boolean {
    const ornaments = index.ornamentsByOnset[onset]
    if (!ornaments) return false
    for (const key of ornaments) if (Math.abs((keyPitches[key] ?? 0) - pitch) <= costs.ornamentReach) return true
    return false
  }

  function fitsSilentHand(h: number, pitch: number, atMs: number): boolean {
    if (index.silentNotes.length === 0) return false
    return silentNoteNear(index, pitch, beatAt(h, atMs)) !== null
  }

  function beatAt(h: number, atMs: number): number {
    const anchor = beam.anchorOnset[h] ?? -1
    if (anchor < 0) return onsetBeats[Math.max(0, (beam.onset[h] ?? 0) + 1)] ?? 0
    return (onsetBeats[anchor] ?? 0) + (atMs - (beam.anchorMs[h] ?? 0)) / Math.exp(beam.tempo[h] ?? 0)
  }

  function addChord(h: number, pitch: number, atMs: number): void {
    const onset = beam.onset[h] ?? 0
    if (onset < 0) return
    const key = open.find(onset, beam.masks[h * WINDOW] ?? CLOSED, pitch)
    if (key < 0) return
    const cost = beam.cost[h] ?? 0
    // After grace notes alone, the note they decorate tells the time as a new onset does.
    if (beam.anchorOnset[h] !== onset && !keyIsGrace[key]) {
      add(cost + timingCost(h, onset, atMs) * costs.graceTiming, h, key, 'chord')
      return
    }
    const spread = (atMs - (beam.onsetMs[h] ?? 0)) / costs.spreadMs
    const weight = costs.spreadWeight * (onsetIsSpread[onset] ? costs.graceTiming : 1)
    add(cost + weight * Math.log(1 + spread * spread), h, key, 'chord')
  }

  function addLate(h: number, pitch: number, atMs: number): void {
    const onset = beam.onset[h] ?? 0
    for (let back = 1; back < WINDOW && back <= onset; back += 1) {
      const mask = beam.masks[h * WINDOW + back] ?? CLOSED
      const key = mask === CLOSED ? -1 : open.find(onset - back, mask, pitch)
      if (key < 0) continue
      const late = (atMs - dueMs(h, onsetBeats[onset - back] ?? 0, atMs)) / costs.lateMs
      const refund = (keyIsGrace[key] ? costs.missedGrace : costs.missed) * costs.lateRefund
      add((beam.cost[h] ?? 0) + costs.late + costs.lateWeight * Math.log(1 + late * late) - refund, h, key, 'late')
    }
  }

  function addAdvances(h: number, pitch: number, atMs: number): void {
    const onset = beam.onset[h] ?? 0
    const left = (beam.cost[h] ?? 0) + open.leaving(onset, beam.masks[h * WINDOW] ?? CLOSED)
    const last = Math.min(onsetCount - 1, onset + LOOKAHEAD)
    for (let target = onset + 1; target <= last; target += 1) {
      const key = open.find(target, 0, pitch)
      if (key < 0) continue
      const timing = timingCost(h, target, atMs) * (keyIsGrace[key] ? costs.graceTiming : 1)
      add(left + open.skipping(onset + 1, target) + timing, h, key, 'advance')
    }
  }

  /** A pause that the score does not ask for, or a run of notes that fit nowhere, lets jumps begin. */
  function openJumps(atMs: number): void {
    const pause = unexpectedPause(atMs)
    if (pause > 0) jumpNotesLeft = JUMP_NOTES
    else if (rise > LOST_COST) jumpNotesLeft = Math.max(1, jumpNotesLeft - 1)
    else jumpNotesLeft = Math.max(0, jumpNotesLeft - 1)
    pauseSeen = jumpNotesLeft > 0 ? Math.max(pause, pauseSeen * costs.pauseFading) : 0
  }

  /** 0 when the note came about when the next one was due, 1 when it came much later. */
  function unexpectedPause(atMs: number): number {
    if (lastMs === null) return 0
    const onset = beam.onset[0] ?? 0
    const isInside = onset >= 0 && onset + 1 < onsetCount
    const beatsToNext = isInside ? (onsetBeats[onset + 1] ?? 0) - (onsetBeats[onset] ?? 0) : 0
    const unexpectedMs = atMs - lastMs - 1.2 * beatsToNext * Math.exp(beam.tempo[0] ?? 0)
    return Math.max(0, Math.min(1, (unexpectedMs - costs.pauseFromMs) / costs.pauseRangeMs))
  }

  function addJumps(pitch: number): void {
    const from = beam.onset[0] ?? 0
    const base = (beam.cost[0] ?? 0) + costs.jump - (costs.jump - costs.jumpAfterPause) * pauseSeen
    for (const key of index.keysByPitch[pitch] ?? []) {
      const onset = keyOnsets[key] ?? 0
      if (onset > from && onset <= from + LOOKAHEAD) continue
      const distance = Math.abs(onset - from)
      const isInsideBar = onset > 0 && index.onsetBars[onset] === index.onsetBars[onset - 1]
      const far = costs.jumpFar * Math.log10(Math.max(1, distance / costs.jumpNearOnsets))
      add(base + far + (onset > from ? costs.jumpForward : 0) + (isInsideBar ? costs.jumpInsideBar : 0), 0, key, 'jump')
    }
  }

  function timingCost(h: number, onset: number, atMs: number): number {
    const anchor = beam.anchorOnset[h] ?? -1
    if (anchor < 0) return 0
    const anchorMs = beam.anchorMs[h] ?? 0
    const dueAfterMs = Math.max(0, dueMs(h, onsetBeats[onset] ?? 0, atMs) - anchorMs)
    const slackMs = costs.timingSlackMs
    const error = Math.log((atMs - anchorMs + slackMs) / (dueAfterMs + slackMs)) / costs.timingWidth
    const confidence = (beam.heard[h] ?? 0) < costs.tempoKnownAfter ? 0.5 : 1
    return costs.timing * confidence * Math.log(1 + error * error)
  }

  /** When a beat is due; `unknown` while there is no tempo to tell it by. */
  function dueMs(h: number, beat: number, unknown: number): number {
    const anchor = beam.anchorOnset[h] ?? -1
    if (anchor < 0) return unknown
    return (beam.anchorMs[h] ?? 0) + (beat - (onsetBeats[anchor] ?? 0)) * Math.exp(beam.tempo[h] ?? 0)
  }

  function keepBest(atMs: number): void {
    let best = Infinity
    for (let i = 0; i < moveCount; i += 1) best = Math.min(best, moveCosts[i] ?? 0)
    const limit = costLimit(best)
    next.count = 0
    for (let i = 0; i < moveCount; i += 1) if ((moveCosts[i] ?? 0) <= limit) makeMove(i, atMs)
    putBestFirst(next)
    for (let h = 0; h < next.count; h += 1) {
      next.cost[h] = (next.cost[h] ?? 0) - best
      next.tip[h] = trail.grow(next.tip[h] ?? ROOT, next.label[h] ?? EXTRA)
    }
    rise = 0.7 * rise + best
    const old = beam
    beam = next
    next = old
    if (trail.isFull()) trail.compact(beam.tip, beam.count)
  }

  /** The cost above which a move need not be tried: twice the width, because equal places are merged later. */
  function costLimit(best: number): number {
    const hopeless = best + HOPELESS
    let count = 0
    for (let i = 0; i < moveCount; i += 1) {
      const cost = moveCosts[i] ?? 0
      if (cost <= hopeless) sortedCosts[count++] = cost
    }
    if (count <= WIDTH * 2) return hopeless
    return sortedCosts.subarray(0, count).sort()[WIDTH * 2 - 1] ?? hopeless
  }

  /** Writes the hypothesis that a move leads to into the next beam, unless a cheaper one is at the same place. */
  function makeMove(i: number, atMs: number): void {
    const parent = moveParents[i] ?? 0
    const label = moveLabels[i] ?? EXTRA
    const cost = moveCosts[i] ?? 0
    const move = MOVES[moveKinds[i] ?? 0] ?? 'extra'
    const masks = parent * WINDOW
    let m0 = beam.masks[masks] ?? 0
    let m1 = beam.masks[masks + 1] ?? 0
    let m2 = beam.masks[masks + 2] ?? 0
    let m3 = beam.masks[masks + 3] ?? 0
    let onset = beam.onset[parent] ?? 0
    if (move === 'chord') m0 |= open.bit(label)
    else if (move === 'late') {
      const back = onset - (keyOnsets[label] ?? 0)
      if (back === 1) m1 |= open.bit(label)
      else if (back === 2) m2 |= open.bit(label)
      else m3 |= open.bit(label)
    } else if (move === 'advance') {
      const target = keyOnsets[label] ?? 0
      for (; onset < target; onset += 1) {
        m3 = m2
        m2 = m1
        m1 = m0
        m0 = 0
      }
      m0 = open.bit(label)
    } else if (move === 'jump') {
      onset = keyOnsets[label] ?? 0
      m0 = open.bit(label)
      m1 = m2 = m3 = CLOSED
    }
    const slot = findSlot(next, cost, onset, m0, m1)
    if (slot < 0) return
    next.onset[slot] = onset
    next.masks[slot * WINDOW] = m0
    next.masks[slot * WINDOW + 1] = m1
    next.masks[slot * WINDOW + 2] = m2
    next.masks[slot * WINDOW + 3] = m3
    next.cost[slot] = cost
    next.label[slot] = move === 'jump' ? label | JUMPED : label
    next.tip[slot] = beam.tip[parent] ?? ROOT
    next.onsetMs[slot] = move === 'advance' || move === 'jump' ? atMs : (beam.onsetMs[parent] ?? 0)
    keepTime(slot, parent, atMs)
    if (move === 'jump') restartTime(slot, atMs)
    else if (label >= 0) learnTime(slot, parent, label, atMs)
  }

  function keepTime(slot: number, parent: number, atMs: number): void {
    next.anchorOnset[slot] = beam.anchorOnset[parent] ?? -1
    next.anchorMs[slot] = beam.anchorMs[parent] ?? atMs
    next.tempo[slot] = beam.tempo[parent] ?? 0
    next.heard[slot] = beam.heard[parent] ?? 0
    next.deltaMs[slot] = 0
  }

  function restartTime(slot: number, atMs: number): void {
    next.anchorOnset[slot] = next.onset[slot] ?? 0
    next.anchorMs[slot] = atMs
    next.heard[slot] = 0
  }

  function learnTime(slot: number, parent: number, key: number, atMs: number): void {
    const onset = keyOnsets[key] ?? 0
    next.deltaMs[slot] = atMs - dueMs(parent, onsetBeats[onset] ?? 0, atMs)
    const anchor = next.anchorOnset[slot] ?? -1
    if (keyIsGrace[key] || onset <= anchor) return
    const span = (onsetBeats[onset] ?? 0) - (onsetBeats[anchor] ?? 0)
    if (anchor >= 0 && span > 0) learnTempo(slot, span, atMs - (next.anchorMs[slot] ?? 0))
    next.anchorOnset[slot] = onset
    next.anchorMs[slot] = atMs
  }

  /** An exponential average in the log domain: long intervals and the first ones say more. */
  function learnTempo(slot: number, spanBeats: number, passedMs: number): void {
    const tempo = next.tempo[slot] ?? 0
    const heard = next.heard[slot] ?? 0
    const dueAfterMs = spanBeats * Math.exp(tempo)
    const ratio = Math.log(Math.max(5, passedMs) / dueAfterMs)
    const weight = Math.max(Math.min(costs.tempoMaxWeight, dueAfterMs / costs.tempoMemoryMs), 0.6 / (heard + 1))
    next.tempo[slot] = tempo + weight * Math.max(-costs.tempoMaxStep, Math.min(costs.tempoMaxStep, ratio))
    next.heard[slot] = heard + 1
  }

  return {
    hear,
    goTo: (onset) => stand(onset, beam.tip[0] ?? ROOT, beam.tempo[0] ?? 0),
    onset: () => beam.onset[0] ?? 0,
    msPerQuarter: () => Math.exp(beam.tempo[0] ?? 0),
    dueMs: (beat) => ((beam.anchorOnset[0] ?? -1) < 0 ? null : dueMs(0, beat, 0)),
    deltaMs: () => beam.deltaMs[0] ?? 0,
    lastLabels: (into) => trail.readBack(beam.tip[0] ?? ROOT, into),
    labels: () => trail.read(beam.tip[0] ?? ROOT),
  }
}

/** Where to write a hypothesis; -1 when what stands there already is cheaper. */
function findSlot(beam: Beam, cost: number, onset: number, mask: number, maskBefore: number): number {
  for (let h = 0; h < beam.count; h += 1) {
    const isSame = beam.onset[h] === onset && beam.masks[h * WINDOW] === mask
    if (isSame && beam.masks[h * WINDOW + 1] === maskBefore) return (beam.cost[h] ?? 0) <= cost ? -1 : h
  }
  if (beam.count < WIDTH) {
    beam.count += 1
    return beam.count - 1
  }
  let worst = 0
  for (let h = 1; h < WIDTH; h += 1) if ((beam.cost[h] ?? 0) > (beam.cost[worst] ?? 0)) worst = h
  return (beam.cost[worst] ?? 0) <= cost ? -1 : worst
}
