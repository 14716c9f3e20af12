import type { Beats } from '../../shared/base/units'
import type { NoteId } from '../../shared/base/ids'
import { assertNever } from '../../shared/base/assert-never'
import type { BarHeat } from './bar-heat'
import type { BarSpan } from './bar-span'
import { barIndexAt, createBeatLine, spotOfBeat } from './beat-line'
import type { Spot } from './beat-line'
import { createCursorBand } from './cursor-band'
import type { Engraver } from './engraver'
import type { EngravedPage, EngraverNews } from './engraver-messages'
import type { Leaf } from './leaf'
import { createLeaf, drawLeaf, eraseLeaf, resizeLeaf } from './leaf'
import type { PagePainter, Subject } from './paint-marks'
import { createPagePainter } from './paint-marks'
import { musicLength } from './music-length'
import type { NoteRef } from './note-ref'
import { nearestSpot, spotOfRef } from './note-spots'
import { barBox, barIdAt, paintHeatOn, placeBox } from './paint-bars'
import { showHandsOn } from './paint-hands'
import { paintLoopOn } from './paint-loop'
import { createScrollDesk } from './scroll-desk'
import { createTurnDesk } from './turn-desk'
import type { Desk } from './desk'
import type { SheetOnStand } from './sheet-size'
import { sheetOnStand } from './sheet-size'
import { createStaleMarks } from './stale-marks'
import { text } from '../text/text'
import type { HandsShown, Look, Stage, StageEvents } from './stage'

export interface EngravedStageParts {
  readonly root: HTMLElement
  readonly engraver: Engraver
  readonly mei: string
  readonly subject: Subject
  readonly look: Look
  /** Where the cursor stands: its page is engraved first. */
  readonly startBeat: Beats | null
  readonly events: StageEvents
}

/** The pages of one layout, before or while they are on the desk. */
interface Layout {
  readonly sheet: SheetOnStand
  readonly leaves: readonly Leaf[]
  readonly pageByBarId: Map<string, number>
}

const emptyLayout = (sheet: SheetOnStand): Layout => ({ sheet, leaves: [], pageByBarId: new Map() })

export function createEngravedStage(parts: EngravedStageParts): Stage {
  const { root, engraver, mei, subject, look, startBeat, events } = parts
  const { score, marks } = subject
  const length = musicLength(score)
  const beatLine = createBeatLine(score)
  const band = createCursorBand()
  const painters = new Map<number, PagePainter>()
  const stale = createStaleMarks()
  let currentLook = look
  let layout = emptyLayout(sheetOnStand(sizeOf(root), look, length))
  let desk: Desk = createDesk(look.layout)
  let isGone = false
  let heat: readonly BarHeat[] = []
  let cursorBeat = startBeat
  let lastSpot: Spot | null = null
  const hoverBox = createBox(root, 'score-hover')
  const pointBox = createBox(root, 'score-pointed')
  let pointedBar: number | null = null
  const ring = createBox(root, 'score-selected')
  let selected: NoteRef | null = null
  let loop: BarSpan | null = null
  let handsShown: HandsShown = { hands: 'both', isOtherPale: false }
  /** A bar the person asked for whose page may still have to be engraved. */
  let wantedBeat: Beats | null = null
  let tellShown: () => void = () => undefined
  const shown = new Promise<void>((resolve) => {
    tellShown = resolve
  })

  function createDesk(kind: Look['layout']): Desk {
    const deskParts = { root, onMoved: () => drawNear() }
    return kind === 'pages' ? createTurnDesk(deskParts) : createScrollDesk(deskParts)
  }

  function engrave(): void {
    const sheet = sheetOnStand(sizeOf(root), currentLook, length)
    const firstBarId = readingBarId()
    let next = emptyLayout(sheet)
    /** The page with which the new layout takes the place of the old one. */
    let lastAwaited = 0
    const onNews = (news: EngraverNews) => {
      if (isGone) return
      switch (news.kind) {
        case 'laidOut':
          next = { ...next, leaves: Array.from({ length: news.pageCount }, (_, page) => createLeaf(page)) }
          // A layout that is seen goes only when the next is there with all that meets the eye; an empty desk waits for no more than a page.
          lastAwaited = layout.leaves.length > 0 ? Math.min(news.firstPage + 1, news.pageCount - 1) : news.firstPage
          return
        case 'engraved':
          takePage(next, news.page)
          if (layout === next) settle(news.page.page)
          else if (news.page.page === lastAwaited) adopt(next, readingBarId() ?? firstBarId)
          return
        case 'failed':
          events.onProblem(text.practice.engravingFailed)
          tellShown()
          return
        default:
          return assertNever(news)
      }
    }
    engraver.engrave({ mei, sheet, firstBarId }, onNews)
  }

  function takePage(target: Layout, engraved: EngravedPage): void {
    const leaf = target.leaves[engraved.page]
    if (!leaf) return
    leaf.engraved = engraved
    resizeLeaf(leaf, target.sheet.widthPx, heightOf(target, leaf))
    for (const barId of engraved.barIds) target.pageByBarId.set(barId, engraved.page)
  }

  /** Pages of the layout of pages are all as high as the stand; others are as high as their systems. */
  function heightOf(target: Layout, leaf: Leaf): number {
    if (target.sheet.layout === 'pages') return target.sheet.heightPx
    const known = leaf.engraved ?? target.leaves.find((other) => other.engraved)?.engraved
    return known?.heightPx ?? target.sheet.heightPx
  }

  /** Puts a new layout on the desk with the bar that was read where it was. */
  function adopt(next: Layout, barId: string | null): void {
    const oldDesk = desk
    for (const leaf of layout.leaves) erase(leaf)
    layout = next
    lastSpot = null
    for (const leaf of next.leaves) resizeLeaf(leaf, next.sheet.widthPx, heightOf(next, leaf))
    oldDesk.destroy()
    desk = createDesk(next.sheet.layout)
    desk.lay(next.leaves, next.sheet)
    const page = next.pageByBarId.get(barId ?? '') ?? 0
    draw(next.leaves[page])
    draw(next.leaves[page + 1])
    const spot = cursorBeat === null ? null : spotOf(cursorBeat)
    desk.show(spot ?? { page, system: 0, x: 0 })
    drawNear()
    tellShown()
    events.onChanged()
  }

  /** A page arrived whose place was held by a guess. */
  function settle(page: number): void {
    desk.settle()
    if (desk.isNear(page)) draw(layout.leaves[page])
    if (wantedBeat !== null) events.onChanged()
  }

  function draw(leaf: Leaf | undefined): void {
    if (!leaf || leaf.drawn) return
    const drawn = drawLeaf(leaf)
    if (!drawn) {
      engraver.hurryPage(leaf.page)
      return
    }
    const painter = createPagePainter(drawn, subject)
    painters.set(leaf.page, painter)
    const heads = [...(drawn.places.headsById.keys() as Iterable<NoteId>)]
    stale.addNotes(
      leaf.page,
      heads.filter((id) => marks.markOf(id) !== null || marks.isHeld(id)),
    )
    for (const [playedIndex, stray] of marks.strays()) if (pageOf(stray.beat) === leaf.page) stale.addStray(playedIndex)
    paintHeatOn(leaf, heat, score)
    paintLoopOn(leaf, score, loop)
    showHandsOn(drawn.svg, marks, score, handsShown)
    point()
    if (selected) ringSelected()
    events.onChanged()
  }

  function erase(leaf: Leaf): void {
    painters.delete(leaf.page)
    stale.drop(leaf.page)
    eraseLeaf(leaf)
  }

  /** The first page that can be seen is drawn at once; the others, and those around them, wait for a frame each. */
  function drawNear(): void {
    let hasDrawn = false
    for (const leaf of layout.leaves) {
      if (!desk.isNear(leaf.page)) {
        if (leaf.drawn) erase(leaf)
      } else if (!leaf.drawn && desk.isInView(leaf.page)) {
        if (!hasDrawn || !leaf.engraved) draw(leaf)
        hasDrawn = true
      }
    }
    events.onChanged()
  }

  function drawOneNear(): boolean {
    const isWaiting = (leaf: Leaf) => !leaf.drawn && leaf.engraved
    const waiting =
      layout.leaves.find((leaf) => isWaiting(leaf) && desk.isInView(leaf.page)) ??
      layout.leaves.find((leaf) => isWaiting(leaf) && desk.isNear(leaf.page))
    if (!waiting) return false
    draw(waiting)
    return true
  }

  /** As many of the waiting marks as a frame has time for, what can be seen first: a report changes thousands at once. */
  function paintStale(): boolean {
    const untilMs = performance.now() + PAINT_BUDGET_MS
    while (performance.now() < untilMs) {
      const next = stale.next((page) => desk.isInView(page))
      if (!next) return false
      if (next.kind === 'note') painters.get(next.page)?.paintNote(next.id)
      else paintStray(next.playedIndex)
    }
    return true
  }

  function spotOf(beat: Beats): Spot | null {
    return spotOfBeat(beatLine, beat, {
      bar: (barId) => {
        const page = layout.pageByBarId.get(barId)
        const place = layout.leaves[page ?? -1]?.drawn?.places.barsById.get(barId)
        return page === undefined || !place ? null : { page, ...place }
      },
      headMiddle: (id) => {
        for (const page of painters.keys()) {
          const head = layout.leaves[page]?.drawn?.places.headsById.get(id)
          if (head) return head.left + head.width / 2
        }
        return null
      },
    })
  }

  /** The bar that is being read: the one asked for, the cursor's, the one talked about, else the first in view. */
  function readingBarId(): string | null {
    const beat = wantedBeat ?? cursorBeat
    const bar = beat === null ? score.bars[pointedBar ?? -1] : barAt(beat)
    return bar?.id ?? layout.leaves.find((leaf) => desk.isInView(leaf.page))?.engraved?.barIds[0] ?? null
  }

  function barAt(beat: Beats) {
    return score.bars[barIndexAt(score.bars, beat)]
  }

  function pageOf(beat: Beats): number | undefined {
    return layout.pageByBarId.get(barAt(beat)?.id ?? '')
  }

  function paintStray(playedIndex: number): void {
    const stray = marks.strayOf(playedIndex)
    const spot = stray ? spotOf(stray.beat) : null
    for (const [page, painter] of painters) painter.paintStray(playedIndex, spot?.page === page ? spot.x : null)
  }

  /** The page of the cursor is not drawn: ask for it; the frame after its arrival finds it. */
  function fetchPageOf(beat: Beats): void {
    const barId = barAt(beat)?.id
    if (!barId) return
    const page = layout.pageByBarId.get(barId)
    if (page === undefined) engraver.hurryBar(barId)
    else draw(layout.leaves[page])
  }

  function settleAll(): void {
    desk.settle()
    drawNear()
  }

  function point(): void {
    const barId = score.bars[pointedBar ?? -1]?.id ?? ''
    putBox(pointBox, barId)
  }

  function ringSelected(): void {
    ring.remove()
    if (!selected) return
    const wanted = score.notes[selected.noteIndex ?? -1]
    const isSameNote = (noteIndex: number) => wanted !== undefined && score.notes[noteIndex]?.id === wanted.id
    for (const [page, painter] of painters) {
      const spot = spotOfRef(painter.spots(), selected, isSameNote)
      const leaf = layout.leaves[page]
      const places = leaf?.drawn?.places
      if (!spot || !leaf || !places) continue
      const { pxPerUnit, marginLeft, marginTop } = places
      const radiusPx = Math.max(SMALLEST_RING_PX, spot.radius * 1.9 * pxPerUnit)
      placeBox(ring, {
        left: (marginLeft + spot.centre.x) * pxPerUnit - radiusPx,
        top: (marginTop + spot.centre.y) * pxPerUnit - radiusPx,
        width: 2 * radiusPx,
        height: 2 * radiusPx,
      })
      leaf.element.append(ring)
      return
    }
  }

  /** A box behind the notes of a bar; it goes where the bar is not drawn. */
  function putBox(element: HTMLElement, barId: string): void {
    const leaf = layout.leaves[layout.pageByBarId.get(barId) ?? -1]
    const box = leaf?.drawn ? barBox(leaf.drawn.places, barId) : null
    if (!leaf || !box) {
      element.remove()
      return
    }
    if (element.parentElement !== leaf.under) leaf.under.prepend(element)
    placeBox(element, box)
  }

  function leafAt(clientX: number, clientY: number): Leaf | undefined {
    const element = root.ownerDocument.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('.score-leaf')
    return layout.leaves[Number(element?.dataset.page ?? -1)]
  }

  function goToWanted(): void {
    if (wantedBeat === null) return
    // Its page may have been engraved since it was asked for, far from what is in view.
    draw(layout.leaves[pageOf(wantedBeat) ?? -1])
    const spot = spotOf(wantedBeat)
    if (!spot) return
    wantedBeat = null
    desk.follow(spot)
  }

  engrave()
  const onResize = debounced(() => engrave())
  const resizes = new ResizeObserver(() => {
    // The stand is carried to another screen: it comes back as it was.
    if (root.clientWidth === 0) return
    const sheet = sheetOnStand(sizeOf(root), currentLook, length)
    const isSame =
      sheet.widthPx === layout.sheet.widthPx &&
      sheet.zoomPercent === layout.sheet.zoomPercent &&
      (sheet.layout === 'scroll' || sheet.heightPx === layout.sheet.heightPx)
    if (!isSame) onResize()
    else settleAll()
  })
  resizes.observe(root)

  return {
    shown,
    arrange: (newLook) => {
      const isSame = newLook.layout === currentLook.layout && newLook.zoomPercent === currentLook.zoomPercent
      currentLook = newLook
      if (!isSame) onResize()
    },
    // Its colours are CSS: they follow by themselves.
    restyle: () => undefined,
    paintMarks: ({ noteIds, strays }) => {
      const isLittle = noteIds.size + strays.size <= PAINTED_AT_ONCE
      for (const [page, painter] of painters) {
        if (isLittle && desk.isInView(page)) for (const id of noteIds) painter.paintNote(id)
        else stale.addNotes(page, noteIds)
      }
      for (const playedIndex of strays) {
        if (isLittle) paintStray(playedIndex)
        else stale.addStray(playedIndex)
      }
    },
    paintHeat: (newHeat) => {
      heat = newHeat
      for (const leaf of layout.leaves) if (leaf.drawn) paintHeatOn(leaf, heat, score)
    },
    placeCursor: (beat, isFollowed) => {
      cursorBeat = beat
      if (beat === null) {
        band.hide()
        return
      }
      const spot = spotOf(beat)
      const leaf = layout.leaves[spot?.page ?? -1]
      if (!spot || !leaf) {
        fetchPageOf(beat)
        return
      }
      band.show(leaf, spot)
      const isNewSystem = lastSpot?.page !== spot.page || lastSpot.system !== spot.system
      lastSpot = spot
      if (isNewSystem && isFollowed) desk.follow(spot)
    },
    goTo: (barIndex) => {
      const bar = score.bars[barIndex]
      if (!bar) return
      lastSpot = null
      wantedBeat = bar.onset
      desk.release()
      fetchPageOf(bar.onset)
      events.onChanged()
    },
    turnPage: (direction) => desk.turn(direction),
    noteAt: (clientX, clientY) => {
      const leaf = leafAt(clientX, clientY)
      const painter = painters.get(leaf?.page ?? -1)
      if (!leaf?.drawn || !painter) return null
      const { pxPerUnit, marginLeft, marginTop } = leaf.drawn.places
      const edge = leaf.element.getBoundingClientRect()
      const point = {
        x: (clientX - edge.left) / pxPerUnit - marginLeft,
        y: (clientY - edge.top) / pxPerUnit - marginTop,
      }
      const spot = nearestSpot(painter.spots(), point, NOTE_REACH_PX / pxPerUnit)
      return spot && { noteIndex: spot.noteIndex, playedIndex: spot.playedIndex }
    },
    barsAt: (clientX, clientY) => {
      const leaf = leafAt(clientX, clientY)
      const barId = leaf ? barIdAt(leaf, clientX, clientY) : null
      return barId === null ? [] : score.bars.filter((bar) => bar.id === barId).map((bar) => bar.index)
    },
    pointAt: (barIndex) => {
      pointedBar = barIndex
      point()
    },
    paintLoop: (span) => {
      loop = span
      for (const leaf of layout.leaves) if (leaf.drawn) paintLoopOn(leaf, score, loop)
    },
    showHands: (shownHands) => {
      handsShown = shownHands
      for (const leaf of layout.leaves) if (leaf.drawn) showHandsOn(leaf.drawn.svg, marks, score, handsShown)
    },
    select: (ref) => {
      selected = ref
      ringSelected()
    },
    hover: (barIndex) => putBox(hoverBox, score.bars[barIndex ?? -1]?.id ?? ''),
    print: () => {
      for (const leaf of layout.leaves) draw(leaf)
      while (paintStale());
    },
    endPrint: drawNear,
    step: (nowMs) => {
      goToWanted()
      const isGliding = desk.step(nowMs)
      return paintStale() || drawOneNear() || isGliding
    },
    destroy: () => {
      isGone = true
      resizes.disconnect()
      onResize.cancel()
      band.hide()
      desk.destroy()
    },
  }
}

/** A head is hit this far beyond its edge: with the head itself a target of 40 px. Ours. */
const NOTE_REACH_PX = 15
const SMALLEST_RING_PX = 12
/** Of a frame's 16 ms: the rest is the browser's own. Ours. */
const PAINT_BUDGET_MS = 6
/** What a chord and its corrections change, and more: it is on the page in the frame in which it was said. */
const PAINTED_AT_ONCE = 48

function createBox(root: HTMLElement, name: string): HTMLElement {
  const element = root.ownerDocument.createElement('div')
  element.className = name
  return element
}

/** Wait until the window has its new size for this long: a layout of a long score takes a second. */
const RESIZE_PAUSE_MS = 180

function debounced(act: () => void): (() => void) & { cancel(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  const schedule = () => {
    clearTimeout(timer)
    timer = setTimeout(act, RESIZE_PAUSE_MS)
  }
  return Object.assign(schedule, { cancel: () => clearTimeout(timer) })
}

function sizeOf(root: HTMLElement) {
  return { widthPx: root.clientWidth, heightPx: root.clientHeight }
}
