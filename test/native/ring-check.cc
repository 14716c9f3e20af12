// The ring between two threads, for the sanitizers of threads and of memory: every frame arrives once, in order.
#include <thread>
#include <vector>

#include "../../native/audio/ring.h"
#include "../../native/audio/stamp.h"
#include "check.h"
#include "own-ring.h"

namespace {

constexpr std::uint32_t kBlockFrames = 96;
constexpr std::uint32_t kBlockCount = 20000;
constexpr std::size_t kChannels = 2;

/** The second channel of a block counts its frames. */
std::vector<float> blockFrom(std::uint32_t firstFrame) {
  std::vector<float> input(kBlockFrames * kChannels, -1.0f);
  for (std::uint32_t frame = 0; frame < kBlockFrames; ++frame) {
    input[frame * kChannels + 1] = static_cast<float>((firstFrame + frame) % 65536);
  }
  return input;
}

void writeAll(OwnRing& ring) {
  audio::RingWriter writer(ring.memory());
  for (std::uint32_t block = 0; block < kBlockCount;) {
    const auto input = blockFrom(block * kBlockFrames);
    const auto before = ring.mark(audio::kBlocksWritten).load();
    writer.write(input.data() + 1, kChannels, {static_cast<double>(block) * kBlockFrames, kBlockFrames, 0.0, 0.0});
    if (ring.mark(audio::kBlocksWritten).load() != before) ++block;
    else std::this_thread::yield();
  }
  writer.end();
}

void readAll(OwnRing& ring) {
  std::uint32_t frames = 0;
  for (std::uint32_t block = 0; block < kBlockCount;) {
    if (static_cast<std::uint32_t>(ring.mark(audio::kBlocksWritten).load()) == block) {
      std::this_thread::yield();
      continue;
    }
    check(ring.block(block).firstFrame == static_cast<double>(frames), "blocks come in order");
    for (std::uint32_t frame = 0; frame < kBlockFrames; ++frame) {
      check(ring.sample(frames + frame) == static_cast<float>((frames + frame) % 65536), "frames come in order");
    }
    frames += kBlockFrames;
    ++block;
    ring.mark(audio::kFramesRead).store(static_cast<std::int32_t>(frames));
    ring.mark(audio::kBlocksRead).store(static_cast<std::int32_t>(block));
  }
}

void checkThreads() {
  OwnRing ring(1024, 64);
  std::thread writer([&ring] { writeAll(ring); });
  readAll(ring);
  writer.join();
  check(ring.mark(audio::kHasEnded).load() == 1, "the end is told");
}

void checkFull() {
  OwnRing ring(256, 64);
  audio::RingWriter writer(ring.memory());
  const auto input = blockFrom(0);
  for (int times = 0; times < 4; ++times) writer.write(input.data(), kChannels, {0, kBlockFrames, 0, 0});
  check(ring.mark(audio::kFramesWritten).load() == 2 * kBlockFrames, "what has no room is not written");
  check(ring.mark(audio::kFramesDropped).load() == 2 * kBlockFrames, "what has no room is counted");
  writer.write(nullptr, kChannels, {0, 1, 0, 0});
  check(ring.mark(audio::kFramesDropped).load() == 2 * kBlockFrames + 1, "a call without sound is counted");
}

void checkWrap() {
  OwnRing ring(128, 64);
  constexpr std::int32_t kNearEnd = INT32_MAX - 50;
  for (const auto index : {audio::kFramesWritten, audio::kFramesRead}) ring.mark(index).store(kNearEnd);
  audio::RingWriter writer(ring.memory());
  const auto input = blockFrom(0);
  writer.write(input.data() + 1, kChannels, {0, kBlockFrames, 0, 0});
  const auto written = static_cast<std::uint32_t>(ring.mark(audio::kFramesWritten).load());
  check(written == static_cast<std::uint32_t>(kNearEnd) + kBlockFrames, "counters go on past the largest number");
  check(ring.sample(static_cast<std::uint32_t>(kNearEnd) + 60) == 60.0f, "frames lie where they should after it");
}

void checkStamps() {
  const auto usual = audio::stampBlock(100.0, 1e9 + 0.010, 1e9, 0.020);
  check(usual.convertedAt > 99.98 && usual.convertedAt < 99.991 && !usual.isGuessed, "the age is taken off the call");
  const auto late = audio::stampBlock(100.0, 5.0, 5.002, 0.020);
  check(late.convertedAt > 100.0 && !late.isGuessed, "a system that is some ms late is believed");
  for (const double convertedAt : {0.0, 2.0, 6.0}) {
    const auto guessed = audio::stampBlock(100.0, 5.0, convertedAt, 0.020);
    check(guessed.isGuessed && guessed.convertedAt == 99.98, "an impossible age is replaced by the latency");
  }
}

}  // namespace

int main() {
  checkFull();
  checkWrap();
  checkStamps();
  checkThreads();
  std::puts("the ring holds");
}
