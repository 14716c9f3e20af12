import type { VerovioModule } from 'verovio/esm'
import { firstBars } from './first-bars'

/** Ours: more than a cover is wide, in almost any piece; a bar of sixteenths fills one alone. */
const COVER_BARS = 4
/** Verovio's `scale` that gives 4.5 px between two staff lines. */
const SCALE = 25
/** How much smaller it is shown: 2.5 px between two lines, the least at which heads and beams are told apart. */
const SHOWN_SHARE = 0.56
/** Ours: a row of the library, less its air. */
const HIGHEST_PX = 52

/** Draws the first system of canonical MEI, small and black on nothing, as SVG; null where it cannot be read. */
export async function drawCover(module: VerovioModule, mei: string): Promise<string | null> {
  const { VerovioToolkit } = await import('verovio/esm')
  const toolkit = new VerovioToolkit(module)
  try {
    toolkit.setOptions(OPTIONS)
    if (!toolkit.loadData(withoutWords(firstBars(mei, COVER_BARS)))) return null
    return smallSvg(toolkit.renderToSVG(1))
  } finally {
    toolkit.destroy()
  }
}

const OPTIONS = {
  inputFrom: 'mei',
  breaks: 'none',
  scale: SCALE,
  adjustPageHeight: true,
  adjustPageWidth: true,
  pageMarginLeft: 0,
  pageMarginRight: 0,
  pageMarginTop: 0,
  pageMarginBottom: 0,
  header: 'none',
  footer: 'none',
  font: 'Leland',
  spacingStaff: 9,
  svgViewBox: true,
  svgRemoveXlink: true,
  svgFormatRaw: true,
  // Any number does: the picture is the same at each drawing.
  xmlIdSeed: 1,
}

/** Nobody reads words at this size, and they would take the place of music. */
function withoutWords(mei: string): string {
  return mei.replace(
    /<(label|labelAbbr|tempo|dir|fing|verse|harm|reh|mNum|ornam)\b(?:[^>]*\/>|[^>]*[^/]>[\s\S]*?<\/\1>)/g,
    '',
  )
}

/** Without what only a page needs: ids of notes, classes, text and its font. Of the size at which it is shown. */
function smallSvg(svg: string): string | null {
  const [viewBox, width, height] = /viewBox="0 0 (\d+(?:\.\d+)?) (\d+(?:\.\d+)?)"/.exec(svg) ?? []
  if (!viewBox || Number(height) <= 0) return null
  const share = Math.min(SHOWN_SHARE, HIGHEST_PX / Number(height))
  const [root] = /^<svg[^>]*?>/.exec(svg) ?? ['']
  const lengths = `width="${(Number(width) * share).toFixed(1)}" height="${(Number(height) * share).toFixed(1)}"`
  const content = svg
    .slice(root.length)
    .replace(/<(desc|title|text)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<style[^>]*>@font-face[\s\S]*?<\/style>/g, '')
    .replace(/ (?:data-[\w-]+|class)="[^"]*"/g, '')
    // The glyphs are named by their places in the font, and are referred to.
    .replace(/ id="(?!E[0-9A-F]{3,4}-)[^"]*"/g, '')
  return root.replace(viewBox, `${viewBox} ${lengths}`) + content
}
