/** As many bars fill more than the largest stand. Ours. */
const BARS_AT_FIRST = 40
/** A score of fewer is laid out at once: measured, twice would be later. */
const LONG_SCORE_BARS = 120

const MEASURE_END = '</measure>'
const TAG = /<!--[\s\S]*?-->|<(\/?)([A-Za-z][\w:.-]*)[^>]*?(\/?)>/g

/** The first bars of a long score as a score of their own; null for one that is short enough to be read whole. */
export function beginningOfMei(mei: string): string | null {
  if (mei.split(MEASURE_END, LONG_SCORE_BARS + 1).length <= LONG_SCORE_BARS) return null
  let end = 0
  for (let bar = 0; bar < BARS_AT_FIRST; bar += 1) end = mei.indexOf(MEASURE_END, end) + MEASURE_END.length
  const beginning = mei.slice(0, end)
  const closing = openElements(beginning).map((name) => `</${name}>`)
  return beginning + closing.reverse().join('')
}

/** What is still open at the end of a text, outermost first. */
function openElements(text: string): readonly string[] {
  const open: string[] = []
  for (const [, slash, name, isEmpty] of text.matchAll(TAG)) {
    if (!name || isEmpty) continue
    if (slash) open.pop()
    else open.push(name)
  }
  return open
}
