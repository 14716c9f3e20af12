import type { EngravedPage } from './engraver-messages'
import type { PagePlaces } from './page-places'
import { placeGlyph } from './glyph-outline'
import { numbersOf, readPagePlaces } from './page-places'
import { svgElement } from './svg-element'

/** The paper of one page. It keeps its place in the layout whether its notes are drawn or not. */
export interface Leaf {
  readonly element: HTMLElement
  /** Below the notes: cursor, heat, hover. */
  readonly under: HTMLElement
  readonly page: number
  engraved: EngravedPage | null
  drawn: DrawnLeaf | null
}

export interface DrawnLeaf {
  readonly svg: SVGSVGElement
  readonly places: PagePlaces
}

export function createLeaf(page: number): Leaf {
  const element = document.createElement('div')
  element.className = 'score-leaf'
  element.dataset.page = String(page)
  const under = document.createElement('div')
  under.className = 'score-under'
  element.append(under)
  return { element, under, page, engraved: null, drawn: null }
}

export function resizeLeaf(leaf: Leaf, widthPx: number, heightPx: number): void {
  leaf.element.style.width = `${widthPx}px`
  leaf.element.style.height = `${heightPx}px`
}

/** Puts the notes on the paper. Null when they are not engraved yet. */
export function drawLeaf(leaf: Leaf): DrawnLeaf | null {
  if (leaf.drawn || !leaf.engraved) return leaf.drawn
  const svg = parseSvg(leaf.engraved.svg)
  if (!svg) return null
  const [, , width = '0', height = '0'] = (svg.getAttribute('viewBox') ?? '').split(' ')
  svg.setAttribute('width', width)
  svg.setAttribute('height', height)
  svg.setAttribute('aria-hidden', 'true')
  leaf.element.append(svg)
  leaf.element.dataset.drawn = ''
  leaf.drawn = { svg, places: readPagePlaces(svg) }
  return leaf.drawn
}

/** Takes the notes off again, so that a long score does not keep a hundred pages in the document. */
export function eraseLeaf(leaf: Leaf): void {
  leaf.drawn?.svg.remove()
  leaf.drawn = null
  delete leaf.element.dataset.drawn
}

/** What a score may smuggle into its drawing has no business in the window. */
const UNWANTED = 'script, style, foreignObject, image, a, svg svg svg'
const STYLE_ELEMENT = /<style\b[^>]*>([\s\S]*?)<\/style>/g

/** Verovio's own style is in score.css: the page's policy would refuse it here. */
function parseSvg(text: string): SVGSVGElement | null {
  for (const [, style] of text.matchAll(STYLE_ELEMENT)) loadMusicTextFont(style ?? '')
  // A template is inert, and its parser twice as fast as the one for XML.
  const template = document.createElement('template')
  template.innerHTML = text.replace(STYLE_ELEMENT, '')
  const svg = template.content.firstElementChild
  if (!(svg instanceof SVGSVGElement)) return null
  for (const element of svg.querySelectorAll(UNWANTED)) element.remove()
  for (const element of svg.querySelectorAll('[color], g.page-margin[font-family]')) {
    element.removeAttribute('color')
    element.removeAttribute('font-family')
  }
  inlineGlyphs(svg)
  return svg
}

/** A `<use>` costs the browser a shadow tree and a transform: with its outline drawn in place both are gone. */
function inlineGlyphs(svg: SVGSVGElement): void {
  const outlinesByHref = new Map<string, SVGPathElement>()
  for (const outline of svg.querySelectorAll<SVGPathElement>('defs > g > path:only-child'))
    outlinesByHref.set(`#${outline.parentElement?.id ?? ''}`, outline)
  for (const glyph of svg.querySelectorAll('use')) {
    const href = glyph.getAttribute('href') ?? ''
    const outline = outlinesByHref.get(href)
    const [x = 0, y = 0, scale = 1] = numbersOf(glyph.getAttribute('transform'))
    // Fonts count upwards: Verovio turns each outline over.
    const d = placeGlyph(outline?.getAttribute('d') ?? '', { x, y, scaleX: scale, scaleY: -scale })
    if (!outline || d === null) continue
    const path = svgElement('path', {
      class: 'glyph',
      d,
      'data-glyph': href.slice(1, 5),
      'data-place': `${x} ${y} ${scale}`,
    })
    glyph.replaceWith(path)
  }
}

let isMusicTextFontLoaded = false

/** Verovio carries the note signs that stand inside text ("♩ = 120") as a font in its style element. */
function loadMusicTextFont(style: string): void {
  const font = /font-family:\s*'?([\w ]+)'?;[^}]*?base64,([A-Za-z0-9+/=]+)/.exec(style)
  if (!font?.[1] || !font[2] || isMusicTextFontLoaded) return
  isMusicTextFontLoaded = true
  const bytes = Uint8Array.from(atob(font[2]), (character) => character.charCodeAt(0))
  document.fonts.add(new FontFace(font[1], bytes))
}
