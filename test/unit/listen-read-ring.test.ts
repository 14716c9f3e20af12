import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRingReader, type HeardBlock } from '../../shared/listen/read-ring'
import { createRingWriter, createSmallRing } from '../support/ring-writer'

/** The samples of a block of the stream: each is the number of its frame. */
const numbered = (first: number, count: number) => Float32Array.from({ length: count }, (_, index) => first + index)

/** What a reader keeps of a block: its own copy. */
const kept = ({ parts, ...block }: HeardBlock) => ({ ...block, samples: parts.flatMap((part) => [...part]) })

/** Writes blocks of these lengths; a 0 reads what is there. */
function pass(steps: readonly number[], counted: number) {
  const ring = createSmallRing({ counted })
  const writer = createRingWriter(ring)
  const reader = createRingReader(ring)
  const written: { readonly firstFrame: number; readonly count: number }[] = []
  const blocks: ReturnType<typeof kept>[] = []
  for (const step of [...steps, 0]) {
    const firstFrame = writer.frame()
    if (step === 0) reader.read((block) => blocks.push(kept(block)))
    else if (writer.write(numbered(firstFrame, step))) written.push({ firstFrame, count: step })
  }
  return { written, blocks }
}

const steps = fc.array(fc.nat({ max: 24 }), { maxLength: 80 })
/** Also counters that are about to wrap, as signed and as unsigned numbers. */
const counted = fc.constantFrom(0, 2 ** 31 - 50, 2 ** 32 - 50, 2 ** 31 - 1, 2 ** 32 - 1)

test('what found room is read once, whole and in order, whatever is written and read when', () => {
  fc.assert(
    fc.property(steps, counted, (asked, from) => {
      const { written, blocks } = pass(asked, from)
      expect(blocks.map(({ firstFrame, frameCount }) => ({ firstFrame, count: frameCount }))).toEqual(written)
      for (const { firstFrame, frameCount, samples } of blocks) {
        expect(samples).toEqual([...numbered(firstFrame, frameCount)])
      }
    }),
  )
})

test('each frame that found the ring full is told as lost, right before the block that follows', () => {
  fc.assert(
    fc.property(steps, (asked) => {
      const { blocks } = pass(asked, 0)
      let expected = blocks[0]?.firstFrame ?? 0
      blocks.forEach((block, index) => {
        expect(block.lostFrames).toBe(block.firstFrame - expected)
        expect(block.isContinuous).toBe(index > 0 && block.lostFrames === 0)
        expected = block.firstFrame + block.frameCount
      })
    }),
  )
})

test('a block across the end of the ring comes in two parts, which are views of the ring', () => {
  const ring = createSmallRing()
  const writer = createRingWriter(ring)
  const reader = createRingReader(ring)
  writer.write(numbered(0, 60))
  reader.read(() => undefined)
  writer.write(numbered(60, 10))
  const parts: Float32Array[] = []
  reader.read((block) => parts.push(...block.parts))
  expect(parts.map((part) => part.length)).toEqual([4, 6])
  expect(parts.every((part) => part.buffer === ring.samples.buffer)).toBe(true)
})

test('what is being read is not overwritten', () => {
  const ring = createSmallRing()
  const writer = createRingWriter(ring)
  const reader = createRingReader(ring)
  writer.write(numbered(0, 64))
  const accepted: boolean[] = []
  reader.read(() => accepted.push(writer.write(numbered(64, 1))))
  accepted.push(writer.write(numbered(65, 1)))
  expect(accepted).toEqual([false, true])
})

test('sound that the system lost before it reached us makes the next block begin anew', () => {
  const ring = createSmallRing()
  const writer = createRingWriter(ring)
  const reader = createRingReader(ring)
  const continuous: boolean[] = []
  const read = () => reader.read((block) => continuous.push(block.isContinuous))
  writer.write(numbered(0, 4))
  read()
  writer.write(numbered(4, 4))
  read()
  writer.overflow()
  writer.write(numbered(8, 4))
  read()
  writer.write(numbered(12, 4))
  read()
  expect(continuous).toEqual([false, true, false, true])
})

test('a reader that takes over goes on where the last one stopped', () => {
  const ring = createSmallRing({ counted: 2 ** 32 - 3 })
  const writer = createRingWriter(ring)
  writer.write(numbered(0, 10))
  createRingReader(ring).read(() => undefined)
  writer.write(numbered(10, 10))
  const read: ReturnType<typeof kept>[] = []
  createRingReader(ring).read((block) => read.push(kept(block)))
  expect(read).toEqual([
    {
      firstFrame: 10,
      frameCount: 10,
      convertedAt: 0,
      isContinuous: false,
      lostFrames: 0,
      samples: [...numbered(10, 10)],
    },
  ])
})
