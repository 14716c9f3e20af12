import type { Settings } from '../../shared/contract/settings'
import { pitchToName } from '../../shared/music/note-name'
import { lowKeyOrders } from '../../shared/performance/piano-orders'
import { windowState } from '../app-state'
import { BLACK_KEY_LENGTH, placeKeys } from '../keyboard/piano-keys'
import { useStored } from '../stored'
import { text } from '../text/text'
import './piano-orders-help.css'

/** What the lowest keys of the piano and its left pedal order, as it is set. */
export function PianoOrdersHelp() {
  const settings = useStored(windowState, (state) => state.app?.settings ?? null)
  if (!settings) return null
  return (
    <>
      <h3 className="keys__title">{text.pianoOrders.title}</h3>
      {settings.areLowKeysCommands ? <LowKeys /> : <p className="keys__all">{text.pianoOrders.lowKeysOff}</p>}
      {settings.softPedal !== 'music' && <SoftPedal order={settings.softPedal} />}
    </>
  )
}

const names = lowKeyOrders.map(({ pitch, order }) => ({
  pitch,
  key: pitchToName(pitch, 0),
  command: text.help.commandNames[order],
}))

/** From A0 to E1: the keys that order, and as many beside them that they are found. */
const keysInPicture = placeKeys({ lowest: 21, highest: 28 })

function LowKeys() {
  const said = names.map(({ key, command }) => text.pianoOrders.keyOrders(key, command)).join('; ')
  return (
    <>
      <p className="keys__all">{text.pianoOrders.lowKeysMeans}</p>
      <div className="low-keys">
        <svg className="low-keys__picture" viewBox="0 0 100 60" role="img" aria-label={text.pianoOrders.picture(said)}>
          {[...keysInPicture]
            .sort((one, other) => Number(one.isBlack) - Number(other.isBlack))
            .map((key) => (
              <LowKey key={key.pitch} place={key} />
            ))}
        </svg>
        <ol className="low-keys__list numbers">
          {names.map(({ pitch, key, command }) => (
            <li key={pitch}>
              {command} <span className="low-keys__name">{key}</span>
            </li>
          ))}
        </ol>
      </div>
    </>
  )
}

const HEIGHT = 60

function LowKey({ place }: { readonly place: (typeof keysInPicture)[number] }) {
  const number = names.findIndex(({ pitch }) => pitch === place.pitch) + 1
  const height = place.isBlack ? HEIGHT * BLACK_KEY_LENGTH : HEIGHT
  const [x, width] = [place.left * 100, place.width * 100]
  const kind = `low-keys__key low-keys__key--${place.isBlack ? 'black' : 'white'}`
  return (
    <g className={kind}>
      <rect x={x} y={0} width={width} height={height} />
      {number > 0 && (
        <text x={x + width / 2} y={height - 5}>
          {number}
        </text>
      )}
    </g>
  )
}

type PedalOrder = Exclude<Settings['softPedal'], 'music'>

function SoftPedal({ order }: { readonly order: PedalOrder }) {
  return (
    <p className="keys__all">
      {text.pianoOrders.keyOrders(text.pianoOrders.softPedal, text.pianoOrders.softPedalOrders[order])}
    </p>
  )
}
