import createVerovioModule from 'verovio/wasm'
import { VerovioToolkit } from 'verovio/esm'
import { assertNever } from '../../shared/base/assert-never'
import type { EngravedPage, EngraverNews, EngraverOrder } from './engraver-messages'
import { warmUpMei } from './engraver-warm-up'
import { beginningOfMei } from './mei-beginning'
import { sheetOptions } from './sheet-options'

/** Runs Verovio off the window's thread. One score at a time; pages are drawn one by one, between messages. */
const tell = (news: EngraverNews) => postMessage(news)

let currentLayoutId = 0
let pagesToDraw: number[] = []
const toolkit = createVerovioModule().then((verovioModule) => warm(new VerovioToolkit(verovioModule)))

addEventListener('message', ({ data }: MessageEvent<EngraverOrder>) => {
  currentLayoutId = Math.max(currentLayoutId, data.layoutId)
  void toolkit.then((verovio) => obey(verovio, data)).catch(() => tell({ kind: 'failed', layoutId: data.layoutId }))
})

/** Where a score waits already, it is the better exercise. */
function warm(verovio: VerovioToolkit): VerovioToolkit {
  if (currentLayoutId > 0) return verovio
  verovio.setOptions(sheetOptions({ layout: 'scroll', widthPx: 1000, heightPx: 600, zoomPercent: 100 }))
  verovio.loadData(warmUpMei)
  verovio.renderToSVG(1)
  return verovio
}

function obey(verovio: VerovioToolkit, order: EngraverOrder): void {
  switch (order.kind) {
    case 'engrave': {
      engrave(verovio, order)
      return
    }
    case 'hurryPage':
      if (order.layoutId === currentLayoutId) putFirst(order.page + 1)
      return
    case 'hurryBar':
      if (order.layoutId === currentLayoutId) putFirst(verovio.getPageWithElement(order.barId))
      return
    default:
      return assertNever(order)
  }
}

function engrave(verovio: VerovioToolkit, order: EngraverOrder & { kind: 'engrave' }): void {
  verovio.setOptions(sheetOptions(order.sheet))
  const mei = order.mei === null ? null : withoutLabels(order.mei)
  if (mei !== null) engraveBeginning(verovio, { ...order, mei })
  if (mei === null) {
    // A newer layout is waiting in the queue: this one would be thrown away.
    if (order.layoutId !== currentLayoutId) return
    verovio.redoLayout({})
  } else if (!verovio.loadData(mei)) {
    tell({ kind: 'failed', layoutId: order.layoutId })
    return
  }

  const { layoutId } = order
  const pageCount = verovio.getPageCount()
  const firstPage = order.firstBarId === null ? 1 : Math.max(1, verovio.getPageWithElement(order.firstBarId))
  pagesToDraw = Array.from({ length: pageCount }, (_, index) => index + 1)
  putFirst(firstPage)
  tell({ kind: 'laidOut', layoutId, pageCount, firstPage: firstPage - 1 })
  drawNext(verovio, layoutId)
}

/** How many pages are shown of a long score before the whole of it is laid out: what is in view, and one more. */
const PAGES_AT_FIRST = 3

/** A long score takes seconds to be laid out: its first pages are engraved from its first bars meanwhile. */
function engraveBeginning(
  verovio: VerovioToolkit,
  { layoutId, mei, firstBarId }: EngraverOrder & { kind: 'engrave' } & { mei: string },
): void {
  const beginning = beginningOfMei(mei)
  if (beginning === null || layoutId !== currentLayoutId) return
  if (firstBarId !== null && !beginning.includes(`xml:id="${firstBarId}"`)) return
  if (!verovio.loadData(beginning)) return
  // The last page is not as it will be: its music goes on.
  const pageCount = Math.min(PAGES_AT_FIRST, verovio.getPageCount() - 1)
  if (pageCount < 1) return
  const firstPage = firstBarId === null ? 1 : verovio.getPageWithElement(firstBarId)
  if (firstPage > pageCount) return
  tell({ kind: 'laidOut', layoutId, pageCount, firstPage: Math.max(0, firstPage - 1) })
  for (let page = 1; page <= pageCount; page += 1)
    tell({ kind: 'engraved', layoutId, page: engravedPage(page - 1, verovio.renderToSVG(page)) })
}

/** The page and the one after it: a reader looks ahead. */
function putFirst(page: number): void {
  const isWanted = (candidate: number) => candidate === page || candidate === page + 1
  pagesToDraw = [...pagesToDraw.filter(isWanted), ...pagesToDraw.filter((candidate) => !isWanted(candidate))]
}

/** A pause between pages lets orders in: a new layout, a page that is needed at once. */
function drawNext(verovio: VerovioToolkit, layoutId: number): void {
  if (layoutId !== currentLayoutId) return
  const page = pagesToDraw.shift()
  if (page === undefined) return
  try {
    tell({ kind: 'engraved', layoutId, page: engravedPage(page - 1, verovio.renderToSVG(page)) })
  } catch {
    tell({ kind: 'failed', layoutId })
    return
  }
  setTimeout(() => drawNext(verovio, layoutId))
}

function engravedPage(page: number, svg: string): EngravedPage {
  const heightPx = Number(/viewBox="0 0 [\d.]+ ([\d.]+)"/.exec(svg)?.[1] ?? 0)
  const barIds = [...svg.matchAll(/<g id="([^"]+)" class="measure/g)].map(([, barId]) => barId ?? '')
  return { page, svg, heightPx, barIds }
}

/** "Piano" before each system takes room and tells a pianist nothing. */
function withoutLabels(mei: string): string {
  return mei.replace(/<label(Abbr)?\b[^>]*>[\s\S]*?<\/label\1>/g, '')
}
