import type { Beats } from '../../shared/base/units'
import type { Score } from '../../shared/music/score'
import { keyLights } from '../keyboard/key-lights'
import { keyRange, placeKeys } from '../keyboard/piano-keys'
import { shownKeys } from '../keyboard/shown-keys'
import { text } from '../text/text'
import { barIndexAt } from './beat-line'
import { GLIDE_MS, LOOKING_AROUND_MS } from './desk'
import { fallingNoteAt } from './falling-note-at'
import { beatAtPx, createNoteWindow, fallingPlaces } from './falling-places'
import { createFallingHandles } from './falling-handles'
import { rangeOf } from './key-guide'
import { listenToPan } from './pan'
import type { FallingPicture } from './paint-falling'
import { paintFalling } from './paint-falling'
import type { Subject } from './paint-marks'
import { readInk } from './roll-ink'
import type { Look, Stage, StageEvents } from './stage'

export interface FallingStageParts {
  readonly root: HTMLElement
  readonly subject: Subject
  readonly look: Look
  readonly events: StageEvents
}

/** Nearer than this the view goes with the cursor; farther away than the other it jumps. In quarter notes. Ours. */
const BESIDE_BEATS = 0.75
const FAR_BEATS = 24
const PAGE_SHARE = 0.8

/** Notes fall to the keys of the piano on the screen: for those who want it, and for music without notation. */
export function createFallingStage({ root, subject, look, events }: FallingStageParts): Stage {
  const { score } = subject
  const canvas = root.ownerDocument.createElement('canvas')
  canvas.className = 'score-falling'
  canvas.setAttribute('role', 'img')
  canvas.setAttribute('aria-label', text.scoreView.falling)
  root.append(canvas)
  const context = canvas.getContext('2d', { alpha: false })
  const isStill = matchMedia('(prefers-reduced-motion: reduce)')
  const handles = createFallingHandles(root)
  let zoomPercent = look.zoomPercent
  let isStale = true
  let isGliding = false
  let wantedBeat = 0
  let lookedAroundMs = -Infinity
  let lastStepMs = 0
  let picture: FallingPicture = {
    ...measure(),
    window: createNoteWindow(score),
    lit: keyLights.lit(),
    ink: readInk(root),
    viewBeat: 0,
    cursorBeat: null,
    hoverBar: null,
    pointedBar: null,
    loop: null,
    heat: new Map(),
    selected: null,
    inkedHands: 'both',
  }

  /** The keys are those of the piano below, to the pixel; or the view's own. */
  function measure(): Pick<FallingPicture, 'keys' | 'places'> {
    const shown = shownKeys.read()
    const [widthPx, heightPx] = [root.clientWidth, root.clientHeight]
    const here = root.getBoundingClientRect()
    const there = shown?.element.getBoundingClientRect() ?? here
    const keys = shown?.keys ?? placeKeys(keyRange({ widthPx, basePitch: 60, piece: rangeOf(score) }))
    const keysLeftPx = there.left - here.left
    const hasOwnKeys = shown === null
    const room = { keys, keysLeftPx, keysWidthPx: there.width, widthPx, heightPx, hasOwnKeys, zoomPercent }
    return { keys, places: fallingPlaces(room) }
  }

  const change = (changes: Partial<FallingPicture>) => {
    picture = { ...picture, ...changes }
    isStale = true
    events.onChanged()
  }

  const fit = () => {
    if (root.clientWidth === 0) return
    canvas.width = Math.round(root.clientWidth * devicePixelRatio)
    canvas.height = Math.round(root.clientHeight * devicePixelRatio)
    change(measure())
  }

  const lastBeat = lastOnset(score)
  const lookAt = (beat: number) => {
    wantedBeat = Math.max(0, Math.min(beat, lastBeat))
    isGliding = false
    change({ viewBeat: wantedBeat })
  }
  const glideTo = (beat: number) => {
    wantedBeat = Math.max(0, Math.min(beat, lastBeat))
    isGliding = true
    events.onChanged()
  }
  /** Music that comes lies above: it is pulled down like any page. */
  const pan = (downPx: number) => {
    lookedAroundMs = performance.now()
    lookAt(picture.viewBeat + downPx / picture.places.pxPerBeat)
  }

  const stopPanning = listenToPan(root, canvas, pan)
  const stopLights = keyLights.listen(({ kind }) => {
    if (kind === 'lit' && picture.places.ownKeysPx > 0) change({ lit: keyLights.lit() })
  })
  const resizes = new ResizeObserver(fit)
  const watchKeys = () => {
    resizes.disconnect()
    resizes.observe(root)
    const shown = shownKeys.read()
    if (shown) resizes.observe(shown.element)
  }
  const stopKeys = shownKeys.subscribe(() => {
    watchKeys()
    fit()
  })
  watchKeys()
  fit()
  // The numbers are drawn in the window's own type, which may still be on its way.
  void root.ownerDocument.fonts.ready.then(() => change({}))

  return {
    shown: Promise.resolve(),
    arrange: (newLook) => {
      zoomPercent = newLook.zoomPercent
      fit()
    },
    restyle: () => change({ ink: readInk(root) }),
    paintMarks: () => change({}),
    paintHeat: (heat) => change({ heat: new Map(heat.map((entry) => [entry.barIndex, entry])) }),
    placeCursor: (beat, isFollowed) => {
      if (beat === picture.cursorBeat) return
      picture = { ...picture, cursorBeat: beat }
      isStale = true
      if (beat === null || !isFollowed || performance.now() - lookedAroundMs < LOOKING_AROUND_MS) return
      const isBeside = Math.abs(beat - picture.viewBeat) < BESIDE_BEATS
      if (isBeside && !isGliding) lookAt(beat)
      else glideTo(beat)
    },
    goTo: (barIndex) => {
      lookedAroundMs = -Infinity
      glideTo(score.bars[barIndex]?.onset ?? 0)
    },
    pointAt: (pointedBar) => change({ pointedBar }),
    paintLoop: (loop) => change({ loop }),
    showHands: ({ hands, isOtherPale }) => change({ inkedHands: isOtherPale ? hands : 'both' }),
    select: (selected) => change({ selected }),
    turnPage: (direction) => {
      const { strikePx, pxPerBeat } = picture.places
      lookedAroundMs = performance.now()
      glideTo(wantedBeat + (direction * PAGE_SHARE * strikePx) / pxPerBeat)
    },
    barsAt: (_clientX, clientY) => {
      const topPx = clientY - canvas.getBoundingClientRect().top
      const beat = beatAtPx(picture.places, picture.viewBeat, topPx)
      return beat < 0 || beat >= score.end ? [] : [barIndexAt(score.bars, beat as Beats)]
    },
    noteAt: (clientX, clientY) => {
      const edge = canvas.getBoundingClientRect()
      return fallingNoteAt(subject, picture, { leftPx: clientX - edge.left, topPx: clientY - edge.top })
    },
    hover: (hoverBar) => {
      if (hoverBar !== picture.hoverBar) change({ hoverBar })
    },
    step: (nowMs) => {
      const passedMs = Math.min(50, nowMs - lastStepMs)
      lastStepMs = nowMs
      if (isGliding) glide(passedMs)
      if (isStale && context) {
        isStale = false
        context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0)
        paintFalling(context, subject, picture)
        handles.place(subject.score, picture)
      }
      return isGliding
    },
    // A picture of the moment goes on paper as it is.
    print: () => undefined,
    endPrint: () => undefined,
    destroy: () => {
      resizes.disconnect()
      stopKeys()
      stopLights()
      stopPanning()
      handles.destroy()
      canvas.remove()
    },
  }

  function glide(passedMs: number): void {
    const restBeats = wantedBeat - picture.viewBeat
    const isThere = Math.abs(restBeats) * picture.places.pxPerBeat < 0.5
    const isJump = isStill.matches || Math.abs(restBeats) > FAR_BEATS
    const share = isThere || isJump ? 1 : 1 - Math.exp(-passedMs / GLIDE_MS)
    isGliding = share < 1
    picture = { ...picture, viewBeat: picture.viewBeat + restBeats * share }
    isStale = true
  }
}

function lastOnset({ notes, bars }: Score): number {
  return Math.max(notes.at(-1)?.onset ?? 0, bars.at(-1)?.onset ?? 0)
}
