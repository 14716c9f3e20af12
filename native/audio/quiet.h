// ALSA and JACK write what they tried and did not find to stderr, dozens of lines at each look for devices.
#pragma once

namespace audio {

void silenceSoundLibraries();

}  // namespace audio
