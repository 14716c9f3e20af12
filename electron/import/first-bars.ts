const TAG = /<(\/?)([\w:.-]+)[^>]*?(\/?)>/g

/**
 * The beginning of an MEI of our own making: its first bars, and all that is open around them closed again. So a long
 * piece is drawn as fast as a short one. Attributes there never hold a bare '>'.
 */
export function firstBars(mei: string, count: number): string {
  const open: string[] = []
  let bars = 0
  for (const { 0: tag, 1: closes, 2: name = '', 3: isEmpty, index } of mei.matchAll(TAG)) {
    if (closes) {
      open.pop()
      if (name === 'measure') bars += 1
      if (bars === count) {
        return (
          mei.slice(0, index + tag.length) +
          open
            .toReversed()
            .map((parent) => `</${parent}>`)
            .join('')
        )
      }
    } else if (!isEmpty) open.push(name)
  }
  return mei
}
