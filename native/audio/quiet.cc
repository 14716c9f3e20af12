#include "quiet.h"

#ifdef __linux__
#include <dlfcn.h>

#include <initializer_list>
#endif

namespace audio {

#ifdef __linux__

namespace {

void sayNothingOfAlsa(const char*, int, const char*, int, const char*, ...) {}
void sayNothingOfJack(const char*) {}

/** A function of a library that PortAudio has loaded; nothing is loaded for it. */
template <typename Function>
Function find(const char* library, const char* name) {
  void* handle = dlopen(library, RTLD_LAZY | RTLD_NOLOAD);
  if (handle == nullptr) return nullptr;
  auto function = reinterpret_cast<Function>(dlsym(handle, name));
  dlclose(handle);
  return function;
}

}  // namespace

void silenceSoundLibraries() {
  using AlsaHandler = void (*)(const char*, int, const char*, int, const char*, ...);
  using JackHandler = void (*)(const char*);
  if (auto set = find<int (*)(AlsaHandler)>("libasound.so.2", "snd_lib_error_set_handler")) set(sayNothingOfAlsa);
  for (const char* name : {"jack_set_error_function", "jack_set_info_function"}) {
    if (auto set = find<void (*)(JackHandler)>("libjack.so.0", name)) set(sayNothingOfJack);
  }
}

#else

void silenceSoundLibraries() {}

#endif

}  // namespace audio
