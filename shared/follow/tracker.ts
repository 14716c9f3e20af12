import type { ScoreIndex } from '../music/score-index'
import { isDoubtful } from '../performance/doubtful'
import { type Beam, CLOSED, createBeam, putBestFirst, WIDTH, WINDOW } from './beam'
import { createBeamTime } from './beam-time'
import { createJumpGate } from './jump-gate'
import type { MoveCosts } from './move-costs'
import { createMoveList } from './move-list'
import { createOpenKeys } from './open-keys'
import { createJumpProposer, MAX_JUMPS } from './propose-jumps'
import { createProposer, MAX_MOVES } from './propose-moves'
import { createSlipProposer, MAX_SLIPS } from './propose-slips'
import { createWrapProposer, type LoopOnsets } from './propose-wrap'
import { createShakeEar } from './shake-ear'
import { createTrail, JUMPED, keyOf } from './trail'

/** Follows the played notes through the score: many hypotheses of where the student is, the likeliest first. */
export interface Tracker {
  /** `probability`: how sure it is that a key sounded at all, 0..1. */
  hear(pitch: number, atMs: number, probability?: number): void
  /** The next note is expected at this onset. */
  goTo(onset: number): void
  /** Onset of the last chord that was played; one less than the first expected before anything was. */
  onset(): number
  msPerQuarter(): number
  /** When a beat is or was due, by the likeliest hypothesis; null before anything was played. */
  dueMs(beat: number): number | null
  /** How late the last note was against the tempo up to then. */
  deltaMs(): number
  /** How many of the newest played notes may still get another label; `most` of them are looked at. */
  openNotes(most: number): number
  /** The labels of the newest played notes, newest first; returns how many. */
  lastLabels(into: Int32Array): number
  /** The label of each played note so far, as the likeliest hypothesis has it. */
  labels(): Int32Array
}

export interface TrackerStart {
  readonly onset: number
  readonly msPerQuarter: number
  /** From the end of these onsets the student may begin them again. */
  readonly loop?: LoopOnsets
}

/** Hypotheses this much dearer than the best never came back on the open data. */
const HOPELESS = 16
/** While a hypothesis is dearer than the best by less than this, it may still win. Ours: see `docs/following.md`. */
const OPEN = 4
/** A pass has begun indeed when so many of its keys were played. Ours. */
const SETTLED_IN = 8

export function createTracker(index: ScoreIndex, costs: MoveCosts, start: TrackerStart): Tracker {
  const { keyOnsets } = index
  const open = createOpenKeys(index, costs)
  const time = createBeamTime(index, costs)
  const proposer = createProposer({ index, costs, open, time })
  const proposeSlips = createSlipProposer({ index, open, time })
  const proposeJumps = createJumpProposer({ index, costs, open })
  const proposeWrap = start.loop ? createWrapProposer(index, open, start.loop) : null
  const gate = createJumpGate(index, costs)
  const shakes = createShakeEar()
  const moves = createMoveList({ capacity: MAX_MOVES + MAX_SLIPS + MAX_JUMPS, hopeless: HOPELESS })
  const trail = createTrail()
  const isAlive = new Uint8Array(WIDTH)
  /** 1 at each onset where a pass began. */
  const starts = new Uint8Array(index.onsetCount + 1)
  /** Filled anew for each note: objects of their own were garbage. */
  const heard = { pitch: 0, atMs: 0, probability: 1, isShaking: false }
  const signs = { pause: 0, hesitancy: 0, lostCost: 0, starts }
  let beam = createBeam()
  let next = createBeam()

  stand(start.onset, Math.log(start.msPerQuarter))

  /** One hypothesis is left: the student is about to play this onset. */
  function stand(onset: number, tempo: number): void {
    beam.count = 1
    beam.onset[0] = onset - 1
    beam.masks.fill(CLOSED, 0, WINDOW)
    beam.onsetMs[0] = 0
    beam.anchorOnset[0] = -1
    beam.anchorMs[0] = 0
    beam.tempo[0] = tempo
    beam.pace[0] = Math.exp(tempo)
    beam.heard[0] = 0
    beam.passOnset[0] = onset
    beam.passKeys[0] = 0
    beam.cost[0] = 0
  }

  function hear(pitch: number, atMs: number, probability = 1): void {
    moves.clear()
    heard.pitch = pitch
    heard.atMs = atMs
    heard.probability = probability
    heard.isShaking = shakes.goesOn(pitch, atMs)
    proposer.propose(beam, moves, heard)
    // Of a key that probably did not sound nobody says which other one it stands for.
    if (!isDoubtful(heard)) proposeSlips(beam, moves, pitch, atMs)
    proposeWrap?.(beam, moves, pitch)
    const pause = gate.pauseAt(beam, atMs)
    if (pause !== null) proposeElsewhere(pitch, pause)
    keepBest(atMs)
  }

  function proposeElsewhere(pitch: number, pause: number): void {
    signs.pause = pause
    signs.hesitancy = gate.hesitancy()
    signs.lostCost = gate.lostCost()
    proposeJumps(beam, moves, pitch, signs)
  }

  function keepBest(atMs: number): void {
    const best = moves.cheapest()
    // Twice the width, because hypotheses that come to the same place are merged.
    const limit = moves.costOfRank(WIDTH * 2)
    next.count = 0
    for (let i = 0; i < moves.count; i += 1) if ((moves.costs[i] ?? Infinity) <= limit) make(i, atMs)
    putBestFirst(next)
    for (let h = 0; h < next.count; h += 1) next.cost[h] = (next.cost[h] ?? 0) - best
    gate.paid(best)
    if (next.passKeys[0] === SETTLED_IN) starts[Math.max(0, next.passOnset[0] ?? 0)] = 1
    trail.grow(next.parent, next.label, next.count)
    const old = beam
    beam = next
    next = old
    if (trail.isFull()) settle()
  }

  /** What contradicts the settled past is given up. */
  function settle(): void {
    trail.settle(beam.count, isAlive)
    for (let h = 0; h < beam.count; h += 1) if (isAlive[h] === 0) beam.cost[h] = Infinity
  }

  function openNotes(most: number): number {
    for (let h = 0; h < beam.count; h += 1) isAlive[h] = (beam.cost[h] ?? Infinity) < OPEN ? 1 : 0
    return trail.openNotes(beam.count, isAlive, most)
  }

  /** Writes the hypothesis that a move leads to into the next beam, unless a cheaper one is at the same place. */
  function make(i: number, atMs: number): void {
    const cost = moves.costs[i] ?? Infinity
    const parent = moves.parents[i] ?? 0
    const label = moves.labels[i] ?? 0
    const move = moves.moves[i]
    const key = label < 0 ? label : keyOf(label)
    const masks = parent * WINDOW
    let m0 = beam.masks[masks] ?? 0
    let m1 = beam.masks[masks + 1] ?? 0
    let m2 = beam.masks[masks + 2] ?? 0
    let m3 = beam.masks[masks + 3] ?? 0
    let onset = beam.onset[parent] ?? 0
    if (move === 'chord') m0 |= open.bit(key)
    else if (move === 'late') {
      const back = onset - (keyOnsets[key] ?? 0)
      if (back === 1) m1 |= open.bit(key)
      else if (back === 2) m2 |= open.bit(key)
      else m3 |= open.bit(key)
    } else if (move === 'advance') {
      const target = keyOnsets[key] ?? 0
      for (; onset < target; onset += 1) {
        m3 = m2
        m2 = m1
        m1 = m0
        m0 = 0
      }
      m0 = open.bit(key)
    } else if (move === 'jump') {
      onset = keyOnsets[key] ?? 0
      m0 = open.bit(key)
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
    next.parent[slot] = parent
    next.onsetMs[slot] = move === 'advance' || move === 'jump' ? atMs : (beam.onsetMs[parent] ?? 0)
    next.anchorOnset[slot] = beam.anchorOnset[parent] ?? -1
    next.anchorMs[slot] = beam.anchorMs[parent] ?? atMs
    next.tempo[slot] = beam.tempo[parent] ?? 0
    next.pace[slot] = beam.pace[parent] ?? 1
    next.heard[slot] = beam.heard[parent] ?? 0
    next.passOnset[slot] = move === 'jump' ? onset : (beam.passOnset[parent] ?? 0)
    next.passKeys[slot] = move === 'jump' ? 1 : (beam.passKeys[parent] ?? 0) + (label < 0 ? 0 : 1)
    next.deltaMs[slot] = 0
    if (move === 'jump') time.restart(next, slot, atMs)
    else if (label >= 0) time.learn(next, slot, key, atMs)
  }

  return {
    hear,
    goTo: (onset) => stand(onset, beam.tempo[0] ?? 0),
    onset: () => beam.onset[0] ?? 0,
    msPerQuarter: () => beam.pace[0] ?? 1,
    dueMs: (beat) => ((beam.anchorOnset[0] ?? -1) < 0 ? null : time.dueMs(beam, 0, beat, 0)),
    deltaMs: () => beam.deltaMs[0] ?? 0,
    openNotes,
    lastLabels: (into) => trail.readBack(into),
    labels: () => trail.read(),
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
