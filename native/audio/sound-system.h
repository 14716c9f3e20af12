// PortAudio as the addon uses it: every call on the sound thread, every answer given there.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <set>
#include <vector>

#include "capture.h"
#include "devices.h"
#include "sound-thread.h"

namespace audio {

using CapturePointer = std::shared_ptr<Capture>;

/** One for the process. Its functions may be called from any thread; what they answer comes on the sound thread. */
class SoundSystem {
 public:
  static SoundSystem& ofProcess();

  /** Looks for devices anew where no stream is open. */
  void list(std::function<void(std::vector<Input>)> answer);
  void open(CapturePointer capture, CaptureOptions options, std::function<void(PaError)> answer);
  /** The ring is written no more when this returns; the answer comes when the stream is closed. */
  void stop(CapturePointer capture, std::function<void()> answer);
  bool giveUpAfter(std::chrono::milliseconds limit);

  /** A thread of JavaScript has loaded the addon, or ends. With the last one PortAudio ends too. */
  void addUser();
  void removeUser();

 private:
  SoundSystem() = default;

  bool isAnyOpen();
  void keep(const CapturePointer& capture);
  void forget(const CapturePointer& capture);

  std::mutex mutex_;
  SoundThread thread_;
  int userCount_ = 0;
  /** Of `open_` alone: a thread that was left to itself may come back to it. */
  std::mutex openMutex_;
  std::set<CapturePointer> open_;
};

}  // namespace audio
