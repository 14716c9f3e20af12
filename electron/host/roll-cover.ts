import type { Score } from '../../shared/music/score'

/** Ours: as much of the music as an engraved cover shows. */
const COVER_BARS = 4
const WIDTH_PX = 176
const HEIGHT_PX = 44
/** A single key is not as high as the picture. */
const LEAST_KEYS = 18

/** The beginning of a song without notation, as a piano roll; null for one without notes. */
export function drawRollCover({ notes, bars }: Pick<Score, 'notes' | 'bars'>): string | null {
  const firstNote = notes[0]
  if (!firstNote) return null
  const from = bars[firstNote.bar]?.onset ?? firstNote.onset
  const lastBar = bars[Math.min(bars.length - 1, firstNote.bar + COVER_BARS - 1)]
  const until = lastBar ? lastBar.onset + lastBar.duration : from + 16
  const shown = notes.filter(({ onset }) => onset < until)
  const pitches = shown.map(({ pitch }) => pitch)
  const keys = Math.max(LEAST_KEYS, Math.max(...pitches) - Math.min(...pitches) + 1)
  const top = (Math.max(...pitches) + Math.min(...pitches) + keys) / 2
  const keyPx = HEIGHT_PX / (keys + 1)
  const beatPx = WIDTH_PX / (until - from)
  const rectangles = shown.map(({ onset, duration, pitch }) => {
    const length = Math.max(duration, 0.125) * beatPx
    const places = [(onset - from) * beatPx, (top - pitch) * keyPx, Math.max(1, length - 0.5), keyPx]
    const [x, y, width, height] = places.map((value) => value.toFixed(1))
    return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="0.8"/>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH_PX} ${HEIGHT_PX}" width="${WIDTH_PX}" height="${HEIGHT_PX}">${rectangles.join('')}</svg>`
}
