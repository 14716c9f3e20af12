// The sound inputs of this machine, as PortAudio lists them.
#pragma once

#include <string>
#include <vector>

namespace audio {

struct Input {
  /** Its number in this listing. */
  int index;
  std::string name;
  std::string hostApi;
  int channelCount;
  double defaultSampleRate;
};

/** Starts PortAudio where it is not running. False where the sound system refuses. */
bool initialise();

/** Ends PortAudio: the next `initialise` looks for devices anew. No stream may be open. */
void terminate();

/** Empty where PortAudio does not run. */
std::vector<Input> listInputs();

}  // namespace audio
