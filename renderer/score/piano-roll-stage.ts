import type { Beats } from '../../shared/base/units'
import type { BarHeat } from './bar-heat'
import type { BarSpan } from './bar-span'
import { barIndexAt } from './beat-line'
import { LOOKING_AROUND_MS } from './desk'
import type { NoteRef } from './note-ref'
import { paintRoll, RULER_PX } from './paint-roll'
import type { Subject } from './paint-marks'
import { readInk } from './roll-ink'
import { rollNoteAt } from './roll-note-at'
import { rollPlaces } from './roll-places'
import type { Look, Stage, StageEvents } from './stage'

export interface PianoRollParts {
  readonly root: HTMLElement
  readonly subject: Subject
  readonly look: Look
  readonly events: StageEvents
}

/** Where the cursor stays while the roll moves under it, as a share of the width. */
const CURSOR_SHARE = 0.28
/** Room before the first bar. */
const LEAD_IN_BEATS = 0.5

/** What to play as bars on a time line: for MIDI files, which have no notation. */
export function createPianoRollStage({ root, subject, look, events }: PianoRollParts): Stage {
  const { score } = subject
  const canvas = root.ownerDocument.createElement('canvas')
  canvas.className = 'score-piano-roll'
  root.append(canvas)
  const context = canvas.getContext('2d')
  let zoomPercent = look.zoomPercent
  let ink = readInk(root)
  let leftBeat = -LEAD_IN_BEATS
  let cursorBeat: Beats | null = null
  let hoverBar: number | null = null
  let pointedBar: number | null = null
  let heat: readonly BarHeat[] = []
  let loop: BarSpan | null = null
  let selected: NoteRef | null = null
  let lookedAroundMs = -Infinity
  let isStale = true

  let places = rollPlaces(score, root.clientHeight - RULER_PX, look.zoomPercent)
  const widthBeats = () => root.clientWidth / places.pxPerBeat
  const change = () => {
    isStale = true
    events.onChanged()
  }
  const moveTo = (beat: number) => {
    leftBeat = Math.max(-LEAD_IN_BEATS, Math.min(beat, score.end - widthBeats() / 2))
    change()
  }

  const onWheel = (event: WheelEvent) => {
    lookedAroundMs = performance.now()
    const deltaPx = Math.abs(event.deltaX) > Math.abs(event.deltaY) ? event.deltaX : event.deltaY
    moveTo(leftBeat + deltaPx / places.pxPerBeat)
  }
  canvas.addEventListener('wheel', onWheel, { passive: true })

  const fit = () => {
    places = rollPlaces(score, root.clientHeight - RULER_PX, zoomPercent)
    canvas.width = Math.round(root.clientWidth * devicePixelRatio)
    canvas.height = Math.round(root.clientHeight * devicePixelRatio)
    change()
  }
  const resizes = new ResizeObserver(fit)
  resizes.observe(root)

  return {
    shown: Promise.resolve(),
    arrange: (newLook) => {
      zoomPercent = newLook.zoomPercent
      fit()
    },
    restyle: () => {
      ink = readInk(root)
      change()
    },
    paintMarks: () => {
      isStale = true
    },
    paintHeat: (newHeat) => {
      heat = newHeat
      change()
    },
    placeCursor: (beat, isFollowed) => {
      if (beat === cursorBeat) return
      cursorBeat = beat
      isStale = true
      if (beat === null || !isFollowed || performance.now() - lookedAroundMs < LOOKING_AROUND_MS) return
      leftBeat = Math.max(-LEAD_IN_BEATS, beat - widthBeats() * CURSOR_SHARE)
    },
    goTo: (barIndex) => {
      lookedAroundMs = -Infinity
      moveTo((score.bars[barIndex]?.onset ?? 0) - widthBeats() * CURSOR_SHARE)
    },
    pointAt: (barIndex) => {
      pointedBar = barIndex
      change()
    },
    paintLoop: (span) => {
      loop = span
      change()
    },
    // One hand is paler than the other here in any case.
    showHands: () => undefined,
    select: (ref) => {
      selected = ref
      change()
    },
    noteAt: (clientX, clientY) => {
      const edge = canvas.getBoundingClientRect()
      const beat = leftBeat + (clientX - edge.left) / places.pxPerBeat
      return rollNoteAt(subject, places, { beat, topPx: clientY - edge.top - RULER_PX })
    },
    turnPage: (direction) => {
      lookedAroundMs = performance.now()
      moveTo(leftBeat + direction * widthBeats() * 0.85)
    },
    barsAt: (clientX) => {
      const beat = leftBeat + (clientX - canvas.getBoundingClientRect().left) / places.pxPerBeat
      return beat < 0 || beat >= score.end ? [] : [barIndexAt(score.bars, beat as Beats)]
    },
    hover: (barIndex) => {
      if (barIndex === hoverBar) return
      hoverBar = barIndex
      change()
    },
    step: () => {
      if (!isStale || !context) return false
      isStale = false
      context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0)
      const size = { widthPx: root.clientWidth, heightPx: root.clientHeight }
      paintRoll(context, subject, {
        ...size,
        places,
        ink,
        leftBeat,
        cursorBeat,
        hoverBar,
        pointedBar,
        heat,
        loop,
        selected,
      })
      return false
    },
    // A picture of the moment goes on paper as it is.
    print: () => undefined,
    endPrint: () => undefined,
    destroy: () => {
      resizes.disconnect()
      canvas.remove()
    },
  }
}
