#include "sound-thread.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>

namespace audio {

using Clock = std::chrono::steady_clock;

/** Shared with its thread, which may outlive us. */
struct SoundThread::Queue {
  std::mutex mutex;
  std::condition_variable changed;
  std::deque<Job> jobs;
  std::optional<Clock::time_point> busySince;
  bool isEnding = false;
  std::thread thread;

  void work() {
    std::unique_lock lock(mutex);
    for (;;) {
      changed.wait(lock, [this] { return isEnding || !jobs.empty(); });
      if (jobs.empty()) return;
      {
        const Job job = std::move(jobs.front());
        jobs.pop_front();
        busySince = Clock::now();
        lock.unlock();
        job();
      }
      lock.lock();
      busySince.reset();
      changed.notify_all();
    }
  }
};

void SoundThread::post(Job job) {
  if (!queue_) {
    queue_ = std::make_shared<Queue>();
    queue_->thread = std::thread([queue = queue_] { queue->work(); });
  }
  const std::lock_guard lock(queue_->mutex);
  queue_->jobs.push_back(std::move(job));
  queue_->changed.notify_all();
}

bool SoundThread::drain(std::chrono::milliseconds limit) {
  if (!queue_) return true;
  std::unique_lock lock(queue_->mutex);
  return queue_->changed.wait_for(lock, limit, [this] { return queue_->jobs.empty() && !queue_->busySince; });
}

bool SoundThread::giveUpAfter(std::chrono::milliseconds limit) {
  if (!queue_) return false;
  std::deque<Job> waiting;
  {
    const std::lock_guard lock(queue_->mutex);
    if (!queue_->busySince || Clock::now() - *queue_->busySince < limit) return false;
    waiting.swap(queue_->jobs);
    queue_->isEnding = true;
  }
  queue_->thread.detach();
  queue_.reset();
  hasGivenUp_ = true;
  for (Job& job : waiting) post(std::move(job));
  return true;
}

void SoundThread::end() {
  if (!queue_) return;
  {
    const std::lock_guard lock(queue_->mutex);
    queue_->isEnding = true;
    queue_->changed.notify_all();
  }
  queue_->thread.join();
  queue_.reset();
}

}  // namespace audio
