// What Windows and macOS want to be asked for beside PortAudio's own parameters.
#pragma once

#include <portaudio.h>

#if __has_include(<pa_win_wasapi.h>) && defined(_WIN32)
#define AUDIO_HAS_WASAPI 1
#include <pa_win_wasapi.h>
#endif
#if __has_include(<pa_mac_core.h>) && defined(__APPLE__)
#define AUDIO_HAS_CORE_AUDIO 1
#include <pa_mac_core.h>
#endif

namespace audio {

/** Lives as long as the parameters that point to it. */
class HostHints {
 public:
  /** False where the host API of that device has no such way. */
  bool apply(PaStreamParameters& parameters, bool isExclusive);

 private:
#ifdef AUDIO_HAS_WASAPI
  PaWasapiStreamInfo wasapi_{};
#endif
#ifdef AUDIO_HAS_CORE_AUDIO
  PaMacCoreStreamInfo coreAudio_{};
#endif
};

}  // namespace audio
