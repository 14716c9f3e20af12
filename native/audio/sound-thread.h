// The one thread that calls PortAudio, which allows no two calls at once and may keep a caller waiting for long.
#pragma once

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>

namespace audio {

/** One for the whole process, however many threads of JavaScript have loaded the addon. */
class SoundThread {
 public:
  using Job = std::function<void()>;

  /** Does it after those before it. Starts the thread where there is none. */
  void post(Job job);

  /** Waits until all that was posted is done. False when the limit came first. */
  bool drain(std::chrono::milliseconds limit);

  /**
   * Leaves the thread to itself when one job has kept it for longer than this, and gives what waits to a new one: a
   * device that vanished can hold its driver for ever. True when it was left.
   */
  bool giveUpAfter(std::chrono::milliseconds limit);

  /** Whether a thread was left: PortAudio's lists may then be in use and are not rebuilt any more. Asked by any thread. */
  bool hasGivenUp() const { return hasGivenUp_; }

  /** Ends the thread after what was posted. One that was left is not waited for. */
  void end();

 private:
  struct Queue;
  std::shared_ptr<Queue> queue_;
  std::atomic<bool> hasGivenUp_{false};
};

}  // namespace audio
