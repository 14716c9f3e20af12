// The sound system without Node, for the sanitizers of memory: what the addon does with it, on a real sound input.
#include <chrono>
#include <future>
#include <thread>

#include "../../native/audio/sound-system.h"
#include "check.h"
#include "own-ring.h"

namespace {

using audio::CapturePointer;
using audio::SoundSystem;
using std::chrono::milliseconds;

constexpr std::size_t kFrames = 4096;
constexpr std::size_t kBlocks = 256;

struct Open {
  std::unique_ptr<OwnRing> ring;
  CapturePointer capture;
  PaError error;
};

std::vector<audio::Input> list() {
  auto answer = std::make_shared<std::promise<std::vector<audio::Input>>>();
  SoundSystem::ofProcess().list([answer](std::vector<audio::Input> inputs) { answer->set_value(std::move(inputs)); });
  return answer->get_future().get();
}

Open open(const audio::CaptureOptions& options) {
  Open opened{std::make_unique<OwnRing>(kFrames, kBlocks), nullptr, paNoError};
  opened.capture = std::make_shared<audio::Capture>(opened.ring->memory());
  auto answer = std::make_shared<std::promise<PaError>>();
  SoundSystem::ofProcess().open(opened.capture, options, [answer](PaError error) { answer->set_value(error); });
  opened.error = answer->get_future().get();
  return opened;
}

void stop(Open& opened) {
  auto answer = std::make_shared<std::promise<void>>();
  SoundSystem::ofProcess().stop(opened.capture, [answer] { answer->set_value(); });
  // The stream may still be open: whoever wrote to the ring now would be found.
  opened.ring.reset();
  answer->get_future().get();
}

void waitUntil(OwnRing& ring, audio::MarkIndex index) {
  while (ring.mark(index).load() == 0) std::this_thread::sleep_for(milliseconds(2));
}

audio::CaptureOptions inputNamed(const std::vector<audio::Input>& inputs, const std::string& name) {
  for (const auto& input : inputs) {
    if (input.name == name) return {input.index, 1, 48000, 128};
  }
  check(false, "the sound server is listed");
  return {};
}

void checkProblems(audio::CaptureOptions options) {
  auto wrong = options;
  wrong.device = 99;
  check(open(wrong).error == paInvalidDevice, "a device that is not there is refused");
  wrong = options;
  wrong.channel = 64;
  check(open(wrong).error == paInvalidChannelCount, "a channel that is not there is refused");
  wrong = options;
  wrong.sampleRate = 5;
  check(open(wrong).error == paInvalidSampleRate, "a rate that it does not take is refused");
}

void checkCapture(const audio::CaptureOptions& options) {
  for (int times = 0; times < 10; ++times) {
    auto one = open(options), other = open(options);
    check(one.error == paNoError && other.error == paNoError, "two streams open at once");
    // Nobody reads: the small ring fills.
    waitUntil(*one.ring, audio::kFramesDropped);
    waitUntil(*other.ring, audio::kBlocksWritten);
    check(!list().empty(), "inputs are listed while streams are open");
    stop(one);
    const auto kept = other.capture;
    stop(other);
    kept->close();
  }
}

void checkThread() {
  audio::SoundThread thread;
  auto isFree = std::make_shared<std::promise<void>>();
  auto hung = std::make_shared<std::promise<void>>();
  thread.post([isFree, hung] {
    hung->set_value();
    isFree->get_future().wait();
  });
  hung->get_future().wait();
  auto next = std::make_shared<std::promise<void>>();
  thread.post([next] { next->set_value(); });
  check(!thread.giveUpAfter(std::chrono::hours(1)), "a job is given its time");
  check(!thread.drain(milliseconds(10)), "what waits is not done");
  check(thread.giveUpAfter(milliseconds(0)), "a job that takes longer is left to itself");
  next->get_future().wait();
  isFree->set_value();
  thread.end();
  // The thread that was left has what it needs, and ends by itself.
  std::this_thread::sleep_for(milliseconds(100));
}

}  // namespace

int main(int count, char** arguments) {
  checkThread();
  for (int users = 0; users < 2; ++users) {
    SoundSystem::ofProcess().addUser();
    const auto inputs = list();
    if (count > 1) {
      const auto options = inputNamed(inputs, arguments[1]);
      checkProblems(options);
      checkCapture(options);
      // Left open: the last user closes it.
      auto left = open(options);
      waitUntil(*left.ring, audio::kBlocksWritten);
      SoundSystem::ofProcess().stop(left.capture, [] {});
    }
    SoundSystem::ofProcess().removeUser();
  }
  std::puts("the capture holds");
}
