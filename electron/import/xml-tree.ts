import { SaxesParser } from 'saxes'
import { failed, ok, type Result } from '../../shared/base/result'
import { importWords } from './import-words'
import { MAX_XML_DEPTH } from './limits'

export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  /** All text inside, markup left out. */
  readonly text: string
}

interface OpenElement {
  name: string
  attributes: Record<string, string>
  children: XmlElement[]
  text: string
}

/** Entities of a DOCTYPE are never expanded: the parser knows only the five of XML itself. */
export function parseXml(text: string): Result<XmlElement, string> {
  const root: OpenElement = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  const scanned = scanXml(text, {
    onOpen(name, attributes) {
      const element = { name, attributes, children: [], text: '' }
      open.at(-1)?.children.push(element)
      open.push(element)
    },
    onText(part) {
      const element = open.at(-1)
      if (element && part.trim() !== '') element.text += part
    },
    onClose() {
      const closed = open.pop()
      const parent = open.at(-1)
      if (closed && parent && parent !== root) parent.text += closed.text
    },
  })
  if (!scanned.ok) return scanned
  const [element] = root.children
  return element ? ok(element) : failed(importWords.damage.empty)
}

interface XmlListener {
  onOpen(name: string, attributes: Record<string, string>): void
  onText?(text: string): void
  onClose?(name: string): void
}

/** Reads without building a tree. The problem says where the text stops being XML, for a person. */
export function scanXml(text: string, listener: XmlListener): Result<null, string> {
  const parser = new SaxesParser({ xmlns: false, position: true })
  let depth = 0
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1
    if (depth > MAX_XML_DEPTH) throw new Error(`elements nested more than ${MAX_XML_DEPTH} deep`)
    listener.onOpen(name, attributes)
  })
  parser.on('closetag', ({ name }) => {
    depth -= 1
    listener.onClose?.(name)
  })
  if (listener.onText) {
    const onText = listener.onText.bind(listener)
    parser.on('text', onText)
    parser.on('cdata', onText)
  }
  parser.on('error', (error) => {
    throw error
  })
  try {
    parser.write(text).close()
    return ok(null)
  } catch (error) {
    return failed(describe(error, parser.line, text))
  }
}

/** The parser's own messages begin with "line:column: ". */
function describe(error: unknown, line: number, text: string): string {
  const reason = error instanceof Error ? error.message.replace(/^\d+:\d+: /, '') : importWords.damage.notXml
  const isCutOff = /unclosed|unexpected end/i.test(reason) && line >= text.split('\n').length
  return isCutOff ? importWords.damage.cutOff(line) : importWords.damage.inLine(reason.replace(/\.$/, ''), line)
}

/** All elements below with one of these names, in document order; a match is not searched further. */
export function findAll(element: XmlElement, ...names: readonly string[]): readonly XmlElement[] {
  return element.children.flatMap((child) => (names.includes(child.name) ? [child] : findAll(child, ...names)))
}

export function findFirst(element: XmlElement, name: string): XmlElement | undefined {
  for (const child of element.children) {
    if (child.name === name) return child
    const found = findFirst(child, name)
    if (found) return found
  }
  return undefined
}

export function childNamed(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name)
}

/** The number in an attribute; undefined where it is missing or is no number. */
export function numberIn(element: XmlElement, attribute: string): number | undefined {
  const value = Number.parseFloat(element.attributes[attribute] ?? '')
  return Number.isFinite(value) ? value : undefined
}
