import type { Browser, Page } from 'playwright-core'
import { songId } from '../../shared/base/ids'
import { takeMs } from '../../shared/base/units'
import { DAY_MS } from '../../shared/curriculum/reward-rules'
import type { PlayedEvent } from '../../shared/performance/session-event'
import { setClockAhead } from './clock-ahead'
import { midiBytes } from './midi-bytes'
import { startAppAhead } from './running-app'
import { openWindowClient } from './window-client'

/** A student at the app for a while, on one of his days. */
export interface StudentDay {
  readonly page: Page
  /** The virtual pianist plays what is written for the chosen hands, and the session is ended and reviewed. */
  playSong(): Promise<void>
  /** The same with a performance that he is given. */
  play(events: readonly PlayedEvent[]): Promise<void>
  /** Closes the app, once; resolves with its exit code. */
  end(): Promise<number | null>
}

/** Of a machine on which much else runs. */
const PATIENCE = { timeout: 30_000 }
/** So fast that a test does not take minutes, and no slower than any tempo that is asked for. */
const SPEED = 4

/** Opens the app with its data in `home`, so many days after today, at noon: no test runs into the next day. */
export async function openDay(browser: Browser, home: string, daysAhead = 0): Promise<StudentDay> {
  const aheadMs = new Date().setHours(12, 0, 0, 0) - Date.now() + daysAhead * DAY_MS
  const app = await startAppAhead(home, aheadMs)
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  await context.addInitScript(setClockAhead, aheadMs)
  const page = await context.newPage()
  await page.goto(app.url)
  await page
    .getByText(/^Listening:/)
    .or(page.getByRole('navigation', { name: 'Pages' }))
    .waitFor(PATIENCE)
  const [cookie] = await context.cookies()
  const pianist = await openWindowClient(app.url, `${cookie?.name}=${cookie?.value}`)

  const openSong = () => songId(/#\/songs\/([\da-f-]+)/.exec(page.url())?.[1] ?? '')
  async function perform(begin: () => Promise<unknown>): Promise<void> {
    // Only what is listened to can be stopped.
    await page.getByRole('button', { name: 'Stop', exact: true }).waitFor(PATIENCE)
    await begin()
    await page.getByText(/^The virtual pianist is playing/).waitFor(PATIENCE)
    await page.getByText(/^The virtual pianist is playing/).waitFor({ state: 'detached', timeout: 60_000 })
    await page.keyboard.press('Space')
    await passOverGuess()
    await page.getByRole('button', { name: 'Practise again' }).waitFor(PATIENCE)
  }

  /** After some sessions the app asks first which bar was worst. */
  async function passOverGuess(): Promise<void> {
    const skip = page.getByRole('button', { name: 'Skip', exact: true })
    await skip
      .or(page.getByRole('button', { name: 'Practise again' }))
      .first()
      .waitFor(PATIENCE)
    if ((await skip.count()) > 0) await skip.press('Enter')
  }

  let ended: Promise<number | null> | null = null
  async function close(): Promise<number | null> {
    pianist.close()
    await context.close()
    return app.stop()
  }

  return {
    page,
    playSong: () => perform(() => pianist.ask('pianist/playSong', { songId: openSong(), speed: SPEED })),
    play: (events) =>
      perform(() =>
        pianist.ask('pianist/playFile', {
          fileName: 'performance.mid',
          bytes: new Uint8Array(midiBytes(events)),
          speed: SPEED,
        }),
      ),
    end: () => (ended ??= close()),
  }
}

/** Keys one after the other, a quarter second each. */
export function keysInTurn(pitches: readonly PlayedPitch[]): readonly PlayedEvent[] {
  return pitches.flatMap((pitch, index): readonly PlayedEvent[] => [
    { kind: 'keyDown', atMs: takeMs(index * KEY_MS), pitch, velocity: 64 },
    { kind: 'keyUp', atMs: takeMs(index * KEY_MS + KEY_MS - 30), pitch },
  ])
}

type PlayedPitch = Extract<PlayedEvent, { kind: 'keyDown' }>['pitch']
const KEY_MS = 250
