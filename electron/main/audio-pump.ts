import type { CoachCommand } from '../../shared/contract/coach-messages'
import type { AudioRing } from '../../shared/listen/audio-ring'
import { createRingReader, RING_POLL_MS, type HeardBlock } from '../../shared/listen/read-ring'

/** Carries sound to a coach that cannot see our memory; everything else goes through as it is. */
export interface AudioPump {
  send(command: CoachCommand): void
  stop(): void
}

export function createAudioPump(post: (command: CoachCommand) => void): AudioPump {
  let stop = () => undefined as void

  return {
    send: (command) => {
      if (command.kind === 'audioClosed' || command.kind === 'audioOpened') stop()
      if (command.kind !== 'audioOpened' || !command.ring) {
        post(command)
        return
      }
      post({ ...command, ring: null })
      stop = pumpFrom(command.ring, command.captureId, post)
    },
    stop: () => stop(),
  }
}

function pumpFrom(ring: AudioRing, captureId: number, post: (command: CoachCommand) => void): () => void {
  const reader = createRingReader(ring)
  const pump = () => {
    const blocks: HeardBlock[] = []
    // The one copy of ours: what threads share cannot be posted to a process.
    reader.read((block) => blocks.push({ ...block, parts: block.parts.map((part) => Float32Array.from(part)) }))
    if (blocks.length > 0) post({ kind: 'audioFrames', captureId, blocks })
  }
  const timer = setInterval(pump, RING_POLL_MS).unref()
  return () => clearInterval(timer)
}
