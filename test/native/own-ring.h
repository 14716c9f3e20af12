// A ring as JavaScript makes it, in memory of our own, so that a write after its end is found.
#pragma once

#include <memory>

#include "../../native/audio/ring.h"

class OwnRing {
 public:
  OwnRing(std::size_t frames, std::size_t blocks)
      : samples_(new float[frames]()),
        blocks_(new double[blocks * audio::kBlockFields]()),
        marks_(new std::int32_t[audio::kMarkCount]()),
        memory_{samples_.get(), frames, blocks_.get(), blocks, marks_.get()} {}

  const audio::RingMemory& memory() const { return memory_; }
  audio::Mark& mark(audio::MarkIndex index) { return reinterpret_cast<audio::Mark*>(marks_.get())[index]; }
  const audio::Block& block(std::size_t at) const {
    return reinterpret_cast<const audio::Block*>(blocks_.get())[at & (memory_.blockCapacity - 1)];
  }
  float sample(std::size_t at) const { return samples_[at & (memory_.frameCapacity - 1)]; }

 private:
  std::unique_ptr<float[]> samples_;
  std::unique_ptr<double[]> blocks_;
  std::unique_ptr<std::int32_t[]> marks_;
  audio::RingMemory memory_;
};
