import { decode, encode } from '@msgpack/msgpack'
import type { Page } from 'playwright-core'
import { deviceKey } from '../../shared/base/ids'
import { epochMs } from '../../shared/base/units'
import type { DeviceNews, DevicesState } from '../../shared/contract/devices'
import type { Answer, AppState, RequestName } from '../../shared/contract/requests'
import type { HostFrame, RequestFrame } from '../../shared/contract/wire'
import { nothingChecked } from '../../shared/performance/instrument-check'

export type DeviceRequestName = Extract<RequestName, `${'devices' | 'audio' | 'latency'}/${string}`>

/** What the window asked of its devices. */
export interface AskedOfDevices {
  readonly name: DeviceRequestName
  readonly input: unknown
}

export interface ScriptedDevices {
  readonly asked: readonly AskedOfDevices[]
  state(): DevicesState
  /** Something happens at the devices. */
  tell(news: DeviceNews): void
  change(next: (devices: DevicesState) => DevicesState): void
  /** What this request is answered with from now on. */
  answer(name: DeviceRequestName, with_: (input: unknown) => Answer<RequestName>): void
}

/**
 * A desk full of instruments that no test machine has. The window is real and so is its host, for everything but the
 * devices: what is asked of those is answered here, on the line between the two. Call it before the page is opened.
 */
export async function scriptDevices(page: Page, first: DevicesState): Promise<ScriptedDevices> {
  const asked: AskedOfDevices[] = []
  const answers = new Map<DeviceRequestName, (input: unknown) => Answer<RequestName>>()
  let devices = first
  let send: (frame: HostFrame) => void = () => undefined

  await page.routeWebSocket(/\/coach$/, (socket) => {
    const server = socket.connectToServer()
    send = (frame) => socket.send(Buffer.from(encode(frame)))
    socket.onMessage((message) => {
      const frame = decode(message as Buffer) as RequestFrame
      if (!isOfDevices(frame.name)) {
        server.send(message)
        return
      }
      asked.push({ name: frame.name, input: frame.input })
      send({ kind: 'answer', askId: frame.askId, answer: answerTo(frame.name, frame.input) })
    })
    server.onMessage((message) => {
      const frame = decode(message as Buffer) as HostFrame
      if (frame.kind === 'answer' && frame.answer.ok && isAppState(frame.answer.reply))
        send({ ...frame, answer: { ok: true, reply: { ...frame.answer.reply, devices } } })
      else if (!(frame.kind === 'news' && frame.news.kind === 'devicesChanged')) socket.send(message)
    })
  })

  function answerTo(name: DeviceRequestName, input: unknown): Answer<RequestName> {
    const scripted = answers.get(name)
    if (scripted) return scripted(input)
    if (name === 'devices/beginCheck') return yes(nothingChecked)
    if (ANSWERED_BY_NOTHING.includes(name)) return yes(null)
    return yes(devices)
  }

  function change(next: (state: DevicesState) => DevicesState): void {
    devices = next(devices)
    send({ kind: 'news', news: { kind: 'devicesChanged', devices } })
  }

  return {
    asked,
    state: () => devices,
    tell: (news) => send({ kind: 'news', news }),
    change,
    answer: (name, with_) => void answers.set(name, with_),
  }
}

const ANSWERED_BY_NOTHING: readonly DeviceRequestName[] = [
  'devices/play',
  'devices/silence',
  'devices/endCheck',
  'latency/begin',
  'latency/clicks',
  'latency/cancel',
]

export const yes = (reply: unknown) => ({ ok: true, reply }) as Answer<RequestName>

/** A digital piano that was measured, a small keyboard on Bluetooth that was not, and a microphone. */
export const deskOfDevices: DevicesState = {
  midiProblem: null,
  inputs: [
    {
      key: deviceKey('Grand|0'),
      name: 'Stage Grand 88',
      isConnected: true,
      isHeard: true,
      latency: { offsetMs: 11.6, jitterMs: 2.8, measuredAt: epochMs(1_700_000_000_000) },
      lostMessages: 0,
      isBluetooth: false,
    },
    {
      key: deviceKey('Pocket|0'),
      name: 'Pocket Keys BLE',
      isConnected: true,
      isHeard: false,
      latency: null,
      lostMessages: 3,
      isBluetooth: true,
    },
  ],
  selected: deviceKey('Grand|0'),
  outputs: [{ key: deviceKey('Grand|0|out'), name: 'Stage Grand 88', isConnected: true }],
  playsOn: null,
  audio: {
    problem: null,
    inputs: [
      {
        key: deviceKey('ALSA|Interface|0'),
        name: 'Two-channel interface',
        hostApi: 'ALSA',
        channelCount: 2,
        defaultSampleRate: 48_000,
        latency: null,
      },
    ],
    choice: null,
    capture: { kind: 'off' },
  },
}

function isOfDevices(name: RequestName): name is DeviceRequestName {
  return /^(devices|audio|latency)\//.test(name)
}

function isAppState(reply: unknown): reply is AppState {
  return typeof reply === 'object' && reply !== null && 'devices' in reply && 'startSongId' in reply
}
