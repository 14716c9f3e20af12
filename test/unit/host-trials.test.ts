import { expect, test } from 'vitest'
import { createHost } from '../../electron/host/host'
import type { Importer } from '../../electron/host/importer'
import type { News } from '../../shared/contract/news'
import { createHandClock } from '../support/hand-clock'
import { createDesk } from '../support/midi-desk'
import { addSong, openRoom } from '../support/practice-room'
import { createScriptedCoach } from '../support/scripted-coach'
import { createSoundDesk } from '../support/sound-desk'
import { melody } from '../support/written-music'

const noImporter = { close: () => Promise.resolve() } as Importer

/** The whole host over one song, played on the keys of the window. */
function openHost() {
  const { store } = openRoom()
  const clock = createHandClock()
  const news: News[] = []
  const { handlers } = createHost({
    store,
    importer: noImporter,
    startCoach: createScriptedCoach().start,
    // Its thread says later what is plugged in, and here is nothing.
    midi: { ...createDesk().midi, watch: () => undefined },
    audio: createSoundDesk().audio,
    songs: { contentHash: 'none', read: () => [] },
    clock,
    version: '0.0.0',
    hostKind: 'headless',
    account: () => {
      throw new Error('Nobody asks for the account here')
    },
    hasWindow: () => true,
    publish: (one) => news.push(one),
  })
  const choice = { songId: addSong(store, melody(60, 62, 64, 65)), hands: 'both', barIndex: 0 } as const
  const arm = () => handlers['session/arm']({ ...choice, mode: { kind: 'follow_score' }, tempoPercent: 100 })
  const press = async () => {
    await handlers['session/playKeys']({ keys: [{ isDown: true, pitch: 60, velocity: 70, playedAt: clock.now() }] })
    clock.turn(100)
  }
  const told = () => news.flatMap((one) => (one.kind === 'sessionChanged' ? [one.session.kind] : []))
  return { handlers, arm, press, told }
}

test('a key that is tried out begins no session', async () => {
  const { handlers, arm, press, told } = openHost()
  await arm()
  await handlers['devices/beginCheck'](null)
  await press()
  expect(told()).toEqual(['armed'])
})

test('who turns to the music tries nothing out any more, though no window said so', async () => {
  const { handlers, arm, press, told } = openHost()
  await handlers['devices/beginCheck'](null)
  await arm()
  await press()
  expect(told()).toEqual(['armed', 'playing'])
})
