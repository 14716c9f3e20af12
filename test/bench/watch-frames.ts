/** What the page was seen to do, in ms on `performance.now()`. */
export interface Watched {
  /** From a message of the host to after the frame that shows it. */
  readonly paints: Timed[]
  /** Tasks of the window's thread over 50 ms. */
  readonly longTasks: Timed[]
  /** When frames began, while somebody asks for them. */
  readonly frames: number[]
}

interface Timed {
  readonly atMs: number
  readonly tookMs: number
}

export interface WatchedWindow {
  readonly watched: Watched
  readonly watchFrames: (isOn: boolean) => void
}

/** Runs in the page before the app does. A task posted in a frame's callback runs after that frame was painted. */
export function watchPage(): void {
  const watched: Watched = { paints: [], longTasks: [], frames: [] }
  const afterPaint = new MessageChannel()
  let waitingSince: number[] = []
  let isFrameAsked = false
  afterPaint.port1.onmessage = () => {
    const nowMs = performance.now()
    for (const atMs of waitingSince) watched.paints.push({ atMs, tookMs: nowMs - atMs })
    waitingSince = []
  }
  const Watching = class extends WebSocket {
    constructor(url: string | URL) {
      super(url)
      this.addEventListener('message', () => {
        waitingSince.push(performance.now())
        if (waitingSince.length === 1) requestAnimationFrame(() => afterPaint.port2.postMessage(null))
      })
    }
  }
  const countFrame = (nowMs: number) => {
    if (!isFrameAsked) return
    watched.frames.push(nowMs)
    requestAnimationFrame(countFrame)
  }
  const watchFrames = (isOn: boolean) => {
    isFrameAsked = isOn
    watched.frames.length = 0
    if (isOn) requestAnimationFrame(countFrame)
  }
  Object.assign(window, { watched, watchFrames, WebSocket: Watching })
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      watched.longTasks.push({ atMs: startTime, tookMs: duration })
  }).observe({ type: 'longtask' })
}

export function quantile(values: readonly number[], part: number): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length * part)] ?? NaN
}

export function quantiles(values: readonly number[]): string {
  const [median, p95, p99] = [0.5, 0.95, 0.99].map((part) => quantile(values, part).toFixed(1))
  return `median ${median} ms, p95 ${p95} ms, p99 ${p99} ms`
}
