#include "sound-system.h"

namespace audio {

namespace {

/** What a sound system may take to close its streams when we end. Ours: ten times what it should. */
constexpr std::chrono::milliseconds kEndLimit{500};

}  // namespace

SoundSystem& SoundSystem::ofProcess() {
  // Never destroyed: a thread that was left to itself may still come back to it while the process ends.
  static auto* system = new SoundSystem();
  return *system;
}

void SoundSystem::list(std::function<void(std::vector<Input>)> answer) {
  const std::lock_guard lock(mutex_);
  thread_.post([this, answer = std::move(answer)] {
    // Asked now, not when it was posted: it may have waited for a job that was left meanwhile.
    if (!thread_.hasGivenUp() && !isAnyOpen()) terminate();
    initialise();
    answer(listInputs());
  });
}

void SoundSystem::open(CapturePointer capture, CaptureOptions options, std::function<void(PaError)> answer) {
  const std::lock_guard lock(mutex_);
  thread_.post([this, capture = std::move(capture), options, answer = std::move(answer)] {
    const PaError error = initialise() ? capture->open(options) : paNotInitialized;
    if (error == paNoError) keep(capture);
    answer(error);
  });
}

void SoundSystem::stop(CapturePointer capture, std::function<void()> answer) {
  capture->silence();
  const std::lock_guard lock(mutex_);
  thread_.post([this, capture = std::move(capture), answer = std::move(answer)] {
    capture->close();
    forget(capture);
    answer();
  });
}

bool SoundSystem::giveUpAfter(std::chrono::milliseconds limit) {
  const std::lock_guard lock(mutex_);
  return thread_.giveUpAfter(limit);
}

bool SoundSystem::isAnyOpen() {
  const std::lock_guard lock(openMutex_);
  return !open_.empty();
}

void SoundSystem::keep(const CapturePointer& capture) {
  const std::lock_guard lock(openMutex_);
  open_.insert(capture);
}

void SoundSystem::forget(const CapturePointer& capture) {
  const std::lock_guard lock(openMutex_);
  open_.erase(capture);
}

void SoundSystem::addUser() {
  const std::lock_guard lock(mutex_);
  ++userCount_;
}

void SoundSystem::removeUser() {
  const std::lock_guard lock(mutex_);
  const bool isDone = thread_.drain(kEndLimit) || !thread_.giveUpAfter(kEndLimit);
  if (--userCount_ > 0 || !isDone || thread_.hasGivenUp()) return;
  thread_.post(terminate);
  thread_.end();
}

}  // namespace audio
