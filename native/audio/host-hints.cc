#include "host-hints.h"

namespace audio {

bool HostHints::apply(PaStreamParameters& parameters, bool isExclusive) {
  const PaDeviceInfo* device = Pa_GetDeviceInfo(parameters.device);
  const PaHostApiTypeId api = Pa_GetHostApiInfo(device->hostApi)->type;
  parameters.hostApiSpecificStreamInfo = nullptr;

#ifdef AUDIO_HAS_WASAPI
  if (api == paWASAPI) {
    wasapi_ = PaWasapiStreamInfo{};
    wasapi_.size = sizeof(PaWasapiStreamInfo);
    wasapi_.hostApiType = paWASAPI;
    wasapi_.version = 1;
    // Exclusive: no mixer of Windows between the card and us. Both ways: the thread of professional audio.
    wasapi_.flags = paWinWasapiThreadPriority | (isExclusive ? paWinWasapiExclusive : 0u);
    wasapi_.threadPriority = eThreadPriorityProAudio;
    parameters.hostApiSpecificStreamInfo = &wasapi_;
    return true;
  }
#endif
#ifdef AUDIO_HAS_CORE_AUDIO
  if (api == paCoreAudio) {
    // The device itself changes to our rate and buffer, so that no converter stands between; else as it is.
    PaMacCore_SetupStreamInfo(&coreAudio_, isExclusive ? paMacCorePro : paMacCorePlayNice);
    parameters.hostApiSpecificStreamInfo = &coreAudio_;
    return true;
  }
#endif
  (void)api;
  return !isExclusive;
}

}  // namespace audio
