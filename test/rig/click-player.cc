// click-player PCM RATE: plays silence with a click about twice a second until it is ended, and prints for each click
// when it is due at the loudspeaker, in seconds of the steady clock, as the sound system reckons its own delay.
#include <alsa/asoundlib.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <vector>

namespace {

constexpr unsigned kChannels = 2;
constexpr unsigned kLatencyMicroseconds = 40000;
/** A block in which a click may lie: 2 ms. */
constexpr int kBlocksPerSecond = 500;
constexpr float kClick = 0.9f;
/** Irregular, so that no click can be taken for its neighbour, nor lie always at the same place in a block. */
constexpr int kMostJitterFrames = 997;

double steadySeconds() {
  timespec time{};
  clock_gettime(CLOCK_MONOTONIC, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

void fail(const char* what, int error) {
  std::fprintf(stderr, "%s: %s\n", what, snd_strerror(error));
  std::exit(1);
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) return 2;
  const int rate = std::atoi(arguments[2]);
  snd_pcm_t* pcm = nullptr;
  int error = snd_pcm_open(&pcm, arguments[1], SND_PCM_STREAM_PLAYBACK, 0);
  if (error < 0) fail("open", error);
  error = snd_pcm_set_params(pcm, SND_PCM_FORMAT_FLOAT, SND_PCM_ACCESS_RW_INTERLEAVED, kChannels,
                             static_cast<unsigned>(rate), 0, kLatencyMicroseconds);
  if (error < 0) fail("set_params", error);

  const long blockFrames = rate / kBlocksPerSecond;
  std::vector<float> block(static_cast<std::size_t>(blockFrames) * kChannels);
  long nextClick = rate;
  for (long played = 0;; played += blockFrames) {
    std::fill(block.begin(), block.end(), 0.0f);
    const bool hasClick = nextClick < played + blockFrames;
    const long clickAt = nextClick - played;
    snd_pcm_sframes_t delay = 0;
    const bool isRunning = snd_pcm_state(pcm) == SND_PCM_STATE_RUNNING;
    if (hasClick) {
      for (unsigned channel = 0; channel < kChannels; ++channel) {
        block[static_cast<std::size_t>(clickAt) * kChannels + channel] = kClick;
      }
      nextClick += rate / 2 + std::rand() % kMostJitterFrames;
      snd_pcm_delay(pcm, &delay);
    }
    const double now = steadySeconds();
    const long written = snd_pcm_writei(pcm, block.data(), static_cast<snd_pcm_uframes_t>(blockFrames));
    if (written < 0) {
      if (snd_pcm_recover(pcm, static_cast<int>(written), 1) < 0) return 1;
    } else if (hasClick && isRunning) {
      std::printf("%.6f\n", now + static_cast<double>(delay + clickAt) / rate);
      std::fflush(stdout);
    }
  }
}
