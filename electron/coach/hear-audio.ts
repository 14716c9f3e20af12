import type { AudioCommand } from '../../shared/contract/coach-messages'
import { createAudioEar, type AudioEar } from '../../shared/listen/audio-ear'
import type { AudioRing } from '../../shared/listen/audio-ring'
import { createRingReader, RING_POLL_MS } from '../../shared/listen/read-ring'
import type { ProcessWalls } from './process-walls'

/** The coach's ear for sound: from the ring that threads share, or block by block where processes cannot. */
export interface AudioHearing {
  obey(command: AudioCommand): void
}

interface OpenAudio {
  readonly captureId: number
  readonly ear: AudioEar
  stop(): void
}

export function createAudioHearing(walls: Pick<ProcessWalls, 'reply' | 'tellWindow'>): AudioHearing {
  let open: OpenAudio | null = null

  function begin({ captureId, ring, sampleRate }: Extract<AudioCommand, { kind: 'audioOpened' }>): void {
    const ear = createAudioEar({
      sampleRate,
      onLevel: (level) => walls.tellWindow({ kind: 'audioHeard', level }),
      onOnset: (onset) => walls.reply({ kind: 'onsetHeard', captureId, onset }),
    })
    open = { captureId, ear, stop: ring ? readOften(ring, ear) : () => undefined }
  }

  return {
    obey: (command) => {
      if (command.kind === 'audioFrames') {
        if (command.captureId === open?.captureId) for (const block of command.blocks) open.ear.hear(block)
        return
      }
      open?.stop()
      open = null
      if (command.kind === 'audioOpened') begin(command)
    },
  }
}

/** Asked on a clock, because the callback that writes the ring may wake nobody. */
function readOften(ring: AudioRing, ear: AudioEar): () => void {
  const reader = createRingReader(ring)
  const timer = setInterval(() => reader.read((block) => ear.hear(block)), RING_POLL_MS).unref()
  return () => clearInterval(timer)
}
