import { deepEqual, equal, ok } from 'node:assert/strict'
import { openStore } from '../../electron/host/store/open-store'
import type { SessionId } from '../../shared/base/ids'
import type { SessionEvent } from '../../shared/performance/session-event'
import { withApp, type AppOnCables } from './app'
import { CABLE_COUNT, holdPianoEnd, plugCables, unplugCables, untilListened } from './cables'
import { until, type Scenario } from './scenario'

const keyOf = (cable: number) => `Virtual Raw MIDI 0-${cable}:VirMIDI 0-${cable}#1`
const down = (pitch: number) => [0x90, pitch, 70]
const up = (pitch: number) => [0x80, pitch, 0]

async function plugged(app: AppOnCables): Promise<void> {
  await app.untilDevices('all cables are listed', ({ inputs }) => inputs.length === CABLE_COUNT)
  await untilListened(0)
}

async function arm({ handlers, songId }: AppOnCables): Promise<void> {
  const mode = { kind: 'follow_score' } as const
  const armed = await handlers['session/arm']({ songId, hands: 'both', barIndex: 0, mode, tempoPercent: 100 })
  ok(armed.ok)
}

async function press(app: AppOnCables, cable: number, ...bytes: readonly number[]): Promise<void> {
  const heardBefore = app.heardPitches().length
  const piano = holdPianoEnd(cable)
  piano.send(...bytes)
  piano.close()
  await until('the key is heard by the coach', () => app.heardPitches().length > heardBefore)
}

/** Finishes the session and gives back what was played of it. */
async function stop(app: AppOnCables): Promise<SessionId> {
  const stopped = await app.handlers['session/stop'](null)
  if (!stopped.ok || !stopped.reply) throw new Error('No session was stored')
  return stopped.reply.card.sessionId
}

/** As it is on disk when the app has closed. */
async function storedEvents(app: AppOnCables, sessionId: SessionId): Promise<readonly SessionEvent[]> {
  await app.close()
  const opened = openStore(app.home)
  if (!opened.ok) throw new Error(opened.problem.sentence)
  const events = opened.value.sessions.events(sessionId)
  opened.value.close()
  return events ?? []
}

const shortly = (event: SessionEvent) => ('pitch' in event ? `${event.kind} ${event.pitch}` : event.kind)

export const takeScenarios: readonly Scenario[] = [
  {
    name: 'the piano on which a key is pressed is the one that is listened to from then on, and its notes are stored',
    run: () =>
      withApp(async (app) => {
        await plugged(app)
        await arm(app)
        await press(app, 2, ...down(60), ...up(60))
        await press(app, 2, ...down(64), 0xb0, 64, 45, 67, 30, ...up(64))
        await app.untilDevices('the third is selected', ({ selected }) => selected === keyOf(2))
        const events = await storedEvents(app, await stop(app))
        const keys = events.filter(({ kind }) => kind === 'keyDown' || kind === 'keyUp')
        deepEqual(keys.map(shortly), ['keyDown 60', 'keyUp 60', 'keyDown 64', 'keyUp 64'])
        const pedals = events.flatMap((event) => (event.kind === 'pedal' ? [`${event.pedal} ${event.value}`] : []))
        deepEqual(pedals.slice(0, 2), ['sustain 45', 'soft 30'])
      }),
  },
  {
    name: 'a piano that is pulled in the middle of a take and comes back: it is said, the take goes on, the gap is stored',
    run: () =>
      withApp(async (app) => {
        await plugged(app)
        await arm(app)
        await press(app, 0, ...down(60), ...up(60))
        await press(app, 0, ...down(64))
        unplugCables()
        await app.untilDevices('the piano is away', ({ inputs }) => inputs.some(({ isConnected }) => !isConnected))
        equal(app.sentences().filter((sentence) => sentence.includes('was disconnected')).length, 1)
        plugCables()
        await plugged(app)
        await press(app, 0, ...down(67), ...up(67))
        ok(
          app.sentences().some((sentence) => sentence.includes('is back')),
          app.sentences().join('\n'),
        )

        const events = await storedEvents(app, await stop(app))
        const said = events.map(shortly).filter((text) => /key|gap/.test(text))
        deepEqual(said, ['keyDown 60', 'keyUp 60', 'keyDown 64', 'keyUp 64', 'gap', 'keyDown 67', 'keyUp 67'])
      }),
  },
  {
    name: 'a piano that is plugged in when the app runs already is found and heard',
    run: async () => {
      unplugCables()
      await withApp(async (app) => {
        deepEqual((await app.devices()).inputs, [])
        await arm(app)
        plugCables()
        await plugged(app)
        await press(app, 0, ...down(60))
        deepEqual(app.heardPitches(), [60])
      })
    },
  },
]
