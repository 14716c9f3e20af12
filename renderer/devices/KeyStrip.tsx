import type { InstrumentCheck } from '../../shared/performance/instrument-check'
import { BLACK_KEY_LENGTH, placeKeys } from '../keyboard/piano-keys'
import { text } from '../text/text'

const LOWEST_KEY = 21
const HIGHEST_KEY = 108
const keys = placeKeys({ lowest: LOWEST_KEY, highest: HIGHEST_KEY })
/** Black keys lie over white ones. */
const keysFromBelow = [...keys].sort((one, other) => Number(one.isBlack) - Number(other.isBlack))
/** As long as seven white keys are wide: those of a real piano are. */
const WIDTH = 520
const HEIGHT = 56
/** Below the keys, for how far they were tried. */
const RANGE_HEIGHT = 8

/** The keys of a piano: what is down, and, as a line below, from where to where they were tried. */
export function KeyStrip({ check }: { readonly check: InstrumentCheck }) {
  const down = new Set<number>(check.keysDown)
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT + RANGE_HEIGHT}`}
      className="key-strip"
      role="img"
      aria-label={text.devices.check.strip}
    >
      {keysFromBelow.map(({ pitch, isBlack, left, width }) => (
        <rect
          key={pitch}
          x={left * WIDTH}
          width={width * WIDTH}
          height={isBlack ? HEIGHT * BLACK_KEY_LENGTH : HEIGHT}
          rx={1}
          className={`key-strip__key key-strip__key--${isBlack ? 'black' : 'white'}`}
          data-down={down.has(pitch) || undefined}
        />
      ))}
      <Range check={check} />
    </svg>
  )
}

function Range({ check: { lowestPitch, highestPitch } }: { readonly check: InstrumentCheck }) {
  const lowest = keys.find(({ pitch }) => pitch === Math.max(LOWEST_KEY, lowestPitch ?? Infinity))
  const highest = keys.find(({ pitch }) => pitch === Math.min(HIGHEST_KEY, highestPitch ?? -Infinity))
  if (!lowest || !highest) return null
  const x = lowest.left * WIDTH
  const width = (highest.left + highest.width) * WIDTH - x
  return <rect x={x} y={HEIGHT + 4} width={width} height={RANGE_HEIGHT - 4} rx={2} className="key-strip__range" />
}
