// One open sound input that is written into a ring. Knows PortAudio and no Node.
#pragma once

#include <portaudio.h>

#include <atomic>

#include "ring.h"

namespace audio {

struct CaptureOptions {
  PaDeviceIndex device = paNoDevice;
  /** 0 is the first. */
  int channel = 0;
  double sampleRate = 0;
  unsigned long bufferFrames = 0;
};

/** `open` and `close` are called by one thread at a time, `silence` by any. */
class Capture {
 public:
  explicit Capture(const RingMemory& memory) : writer_(memory) {}
  ~Capture() { close(); }
  Capture(const Capture&) = delete;
  Capture& operator=(const Capture&) = delete;

  /** Opens and starts. After a failure nothing is open. */
  PaError open(const CaptureOptions& options);

  /** From its return on the ring is written no more, whatever the sound system does. Waits for a callback at most. */
  void silence();

  /** Ends the stream. May take long where the device has vanished. May be called twice. */
  void close();

  double sampleRate() const { return sampleRate_; }
  double inputLatencySeconds() const { return inputLatencySeconds_; }

 private:
  PaError openWith(const CaptureOptions& options, int channelCount);
  void hear(const void* input, unsigned long frames, const PaStreamCallbackTimeInfo& time, PaStreamCallbackFlags flags);

  static int called(const void* input, void* output, unsigned long frames, const PaStreamCallbackTimeInfo* time,
                    PaStreamCallbackFlags flags, void* self);
  static void finished(void* self);

  /** Marks that a callback is at work, and tells whether it may be. */
  bool enter();
  void leave() { isAtWork_.store(false); }

  RingWriter writer_;
  PaStream* stream_ = nullptr;
  std::size_t stride_ = 1;
  int channel_ = 0;
  double sampleRate_ = 0;
  double inputLatencySeconds_ = 0;
  double framesHeard_ = 0;
  std::atomic<bool> isSilenced_{false};
  std::atomic<bool> isAtWork_{false};
};

}  // namespace audio
