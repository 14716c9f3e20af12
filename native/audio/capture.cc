#include "capture.h"

#include <chrono>
#include <initializer_list>
#include <thread>

#include "host-hints.h"
#include "stamp.h"

namespace audio {

namespace {

/** The clock of Node's `process.hrtime()`. On Linux and macOS it is read without a system call. */
double steadySeconds() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

}  // namespace

PaError Capture::open(const CaptureOptions& options) {
  const PaDeviceInfo* device = Pa_GetDeviceInfo(options.device);
  if (device == nullptr) return paInvalidDevice;
  if (options.channel < 0 || options.channel >= device->maxInputChannels) return paInvalidChannelCount;

  const int fewest = options.channel + 1;
  const PaError error = openWith(options, fewest);
  // WASAPI takes the device's own number of channels and no other.
  if (error != paInvalidChannelCount || fewest == device->maxInputChannels) return error;
  return openWith(options, device->maxInputChannels);
}

PaError Capture::openWith(const CaptureOptions& options, int channelCount) {
  HostHints hints;
  PaStreamParameters parameters{};
  parameters.device = options.device;
  parameters.channelCount = channelCount;
  parameters.sampleFormat = paFloat32;
  parameters.suggestedLatency = Pa_GetDeviceInfo(options.device)->defaultLowInputLatency;

  channel_ = options.channel;
  stride_ = static_cast<std::size_t>(channelCount);
  PaError error = paNoError;
  // The quickest way first, then the one that every system allows.
  for (const bool isExclusive : {true, false}) {
    if (!hints.apply(parameters, isExclusive)) continue;
    error = Pa_IsFormatSupported(&parameters, nullptr, options.sampleRate);
    if (error == paFormatIsSupported) {
      error = Pa_OpenStream(&stream_, &parameters, nullptr, options.sampleRate, options.bufferFrames,
                            paClipOff | paDitherOff, called, this);
    }
    if (error == paNoError) break;
    stream_ = nullptr;
  }
  if (error != paNoError) return error;

  // Known before the first callback, which needs the latency.
  const PaStreamInfo* info = Pa_GetStreamInfo(stream_);
  sampleRate_ = info->sampleRate;
  inputLatencySeconds_ = info->inputLatency;
  Pa_SetStreamFinishedCallback(stream_, finished);
  error = Pa_StartStream(stream_);
  if (error != paNoError) {
    Pa_CloseStream(stream_);
    stream_ = nullptr;
  }
  return error;
}

int Capture::called(const void* input, void*, unsigned long frames, const PaStreamCallbackTimeInfo* time,
                    PaStreamCallbackFlags flags, void* self) {
  auto& capture = *static_cast<Capture*>(self);
  if (!capture.enter()) return paComplete;
  capture.hear(input, frames, *time, flags);
  capture.leave();
  return paContinue;
}

void Capture::hear(const void* input, unsigned long frames, const PaStreamCallbackTimeInfo& time,
                   PaStreamCallbackFlags flags) {
  const double calledAt = steadySeconds();
  const double usualAge = static_cast<double>(frames) / sampleRate_ + inputLatencySeconds_;
  const Stamp stamp = stampBlock(calledAt, time.currentTime, time.inputBufferAdcTime, usualAge);
  if (stamp.isGuessed) writer_.count(kStampsGuessed, 1);
  if (flags & paInputOverflow) writer_.count(kOverflows, 1);

  const auto* samples = static_cast<const float*>(input);
  const Block block{framesHeard_, static_cast<double>(frames), stamp.convertedAt, calledAt};
  writer_.write(samples == nullptr ? nullptr : samples + channel_, stride_, block);
  framesHeard_ += static_cast<double>(frames);
}

/** Also called when we end it: by then the ring is silenced. */
void Capture::finished(void* self) {
  auto& capture = *static_cast<Capture*>(self);
  if (!capture.enter()) return;
  capture.writer_.end();
  capture.leave();
}

bool Capture::enter() {
  // In this order, and in the other order in `silence`: one of the two always sees the other.
  isAtWork_.store(true);
  if (!isSilenced_.load()) return true;
  leave();
  return false;
}

void Capture::silence() {
  isSilenced_.store(true);
  while (isAtWork_.load()) std::this_thread::sleep_for(std::chrono::microseconds(20));
}

void Capture::close() {
  silence();
  if (stream_ == nullptr) return;
  // Aborting waits for no buffer to fill.
  Pa_AbortStream(stream_);
  Pa_CloseStream(stream_);
  stream_ = nullptr;
}

}  // namespace audio
