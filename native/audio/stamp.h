// When sound was converted from analogue, on the clock that all threads of the machine share.
#pragma once

namespace audio {

/** A system that says its sound is older than this says nothing of use. Ours: far beyond any buffer. */
constexpr double kOldestSeconds = 2.0;
/**
 * Sound cannot come from the future, but PulseAudio's word for it lies some milliseconds late, evenly: its stamps ran
 * along one line within 0.1 ms, and up to 2 ms ahead of the callback. A bent line would be worse than a late one.
 */
constexpr double kMostAheadSeconds = 0.05;

struct Stamp {
  double convertedAt;
  /** The system's own word made no sense, and its latency was taken instead. */
  bool isGuessed;
};

/**
 * Each host API counts time from where it likes (ALSA's pulse plug-in from 1970, CoreAudio from when the machine
 * started), so only the difference between its two times is used: how old the first frame was when we were called.
 */
inline Stamp stampBlock(double calledAt, double systemNow, double systemConvertedAt, double usualAgeSeconds) {
  const double age = systemNow - systemConvertedAt;
  // A driver that keeps no time says 0.
  const bool isPlausible = systemConvertedAt != 0 && age > -kMostAheadSeconds && age < kOldestSeconds;
  return {calledAt - (isPlausible ? age : usualAgeSeconds), !isPlausible};
}

}  // namespace audio
