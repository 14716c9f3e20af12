import { expect, test } from 'vitest'
import { judgeSession } from '../../shared/grade/judge-session'
import { catalogue, importSong } from '../support/bundled-songs'
import { playAs } from '../support/simulated-student'
import { fromTheStart, steady } from '../support/written-music'

test.each(catalogue.map(({ file, title }) => [title, file]))(
  '%s played exactly as it stands is right, in time, even and without a weak bar',
  async (_, file) => {
    const { score } = await importSong(file)
    const { aggregate, detail } = judgeSession(score, playAs(score, { clock: steady(90) }), fromTheStart)
    expect(aggregate).toMatchObject({ accuracy: 1, pedalScore: null, weakBars: [] })
    expect(aggregate.timingStabilityMs).toBeLessThan(1)
    expect(aggregate.dynamicsScore ?? 1).toBeGreaterThan(0.95)
    expect(detail).toMatchObject({ coverage: 1, pedal: { reason: 'noPedalSent' } })
    expect(detail?.articulation.score ?? 1).toBe(1)
  },
)

test.each(catalogue.map(({ file, title }) => [title, file]))(
  '%s played with one loudness has no dynamics to judge',
  async (_, file) => {
    const { score } = await importSong(file)
    const deadpan = playAs(score, { velocityPerStep: 0, accentVelocity: 0 })
    const { aggregate, detail } = judgeSession(score, deadpan, fromTheStart)
    expect(aggregate).toMatchObject({ accuracy: 1, dynamicsScore: null })
    expect(['noMarks', 'oneLoudness']).toContain(detail?.dynamics.reason)
  },
)
