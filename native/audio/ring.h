// Sound on its way to whoever listens, in memory that JavaScript owns. The layout is that of shared/listen/audio-ring.ts.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace audio {

using Mark = std::atomic<std::int32_t>;
// JavaScript reads these with `Atomics`: they must be plain 32-bit words that need no lock.
static_assert(sizeof(Mark) == sizeof(std::int32_t) && Mark::is_always_lock_free, "marks are shared with JavaScript");

/** `MARK` of audio-ring.ts. */
enum MarkIndex {
  kFramesWritten = 0,
  kFramesRead = 1,
  kBlocksWritten = 2,
  kBlocksRead = 3,
  kOverflows = 4,
  kFramesDropped = 5,
  kHasEnded = 6,
  kStampsGuessed = 7,
  kMarkCount = 8,
};

/** `BLOCK` of audio-ring.ts, in this order. */
struct Block {
  double firstFrame;
  double frameCount;
  /** Seconds of the steady clock. */
  double convertedAt;
  double calledAt;
};
constexpr std::size_t kBlockFields = sizeof(Block) / sizeof(double);

/** Where the three arrays lie. The lengths are powers of two. */
struct RingMemory {
  float* samples = nullptr;
  std::size_t frameCapacity = 0;
  double* blocks = nullptr;
  std::size_t blockCapacity = 0;
  std::int32_t* marks = nullptr;
};

inline bool isPowerOfTwo(std::size_t value) { return value != 0 && (value & (value - 1)) == 0; }

/** The only writer of a ring: no lock, no allocation, no system call. */
class RingWriter {
 public:
  explicit RingWriter(const RingMemory& memory) : memory_(memory) {}

  /** Writes every `stride`-th sample. A block that does not fit is dropped as a whole, and counted. */
  void write(const float* input, std::size_t stride, const Block& block) {
    const auto frames = static_cast<std::uint32_t>(block.frameCount);
    const auto framesWritten = load(kFramesWritten);
    const auto blocksWritten = load(kBlocksWritten);
    const bool hasRoom = memory_.frameCapacity - (framesWritten - load(kFramesRead)) >= frames &&
                         memory_.blockCapacity - (blocksWritten - load(kBlocksRead)) >= 1;
    if (input == nullptr || !hasRoom) return count(kFramesDropped, frames);

    copySamples(input, stride, framesWritten, frames);
    std::memcpy(memory_.blocks + (blocksWritten & (memory_.blockCapacity - 1)) * kBlockFields, &block, sizeof(Block));
    mark(kFramesWritten).store(static_cast<std::int32_t>(framesWritten + frames), std::memory_order_release);
    // Last: who sees the block sees its frames.
    mark(kBlocksWritten).store(static_cast<std::int32_t>(blocksWritten + 1), std::memory_order_release);
  }

  /** Adds to a counter, which wraps. */
  void count(MarkIndex index, std::uint32_t amount) {
    mark(index).fetch_add(static_cast<std::int32_t>(amount), std::memory_order_relaxed);
  }

  void end() { mark(kHasEnded).store(1, std::memory_order_release); }

 private:
  Mark& mark(MarkIndex index) { return reinterpret_cast<Mark*>(memory_.marks)[index]; }

  std::uint32_t load(MarkIndex index) {
    return static_cast<std::uint32_t>(mark(index).load(std::memory_order_acquire));
  }

  void copySamples(const float* input, std::size_t stride, std::uint32_t at, std::uint32_t frames) {
    const std::size_t last = memory_.frameCapacity - 1;
    for (std::uint32_t frame = 0; frame < frames; ++frame) {
      memory_.samples[(at + frame) & last] = input[frame * stride];
    }
  }

  RingMemory memory_;
};

}  // namespace audio
