#include "devices.h"

#include <portaudio.h>

#include "quiet.h"

namespace audio {

namespace {

bool isRunning = false;

}  // namespace

bool initialise() {
  if (isRunning) return true;
  silenceSoundLibraries();
  isRunning = Pa_Initialize() == paNoError;
  return isRunning;
}

void terminate() {
  if (isRunning) Pa_Terminate();
  isRunning = false;
}

std::vector<Input> listInputs() {
  std::vector<Input> inputs;
  if (!isRunning) return inputs;
  for (PaDeviceIndex index = 0; index < Pa_GetDeviceCount(); ++index) {
    const PaDeviceInfo* device = Pa_GetDeviceInfo(index);
    if (device->maxInputChannels < 1) continue;
    const char* hostApi = Pa_GetHostApiInfo(device->hostApi)->name;
    inputs.push_back({index, device->name, hostApi, device->maxInputChannels, device->defaultSampleRate});
  }
  return inputs;
}

}  // namespace audio
