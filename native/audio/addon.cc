// What JavaScript sees: native/audio/addon.ts has the types.
#include <napi.h>

#include <map>

#include "sound-system.h"

namespace audio {

namespace {

/** Gives an answer of the sound thread to the promise of the thread of JavaScript that asked. */
class Reply {
 public:
  using Settle = std::function<void(Napi::Env, const Napi::Promise::Deferred&)>;

  explicit Reply(Napi::Env env)
      : deferred_(Napi::Promise::Deferred::New(env)),
        door_(Napi::ThreadSafeFunction::New(env, Napi::Function::New(env, [](const Napi::CallbackInfo&) {}), "sound", 0,
                                            1)) {}

  Napi::Value promise() const { return deferred_.Promise(); }

  /** Once, on any thread. Where the asking thread has ended nobody waits any more. */
  void settle(Settle settle) {
    auto deferred = deferred_;
    const auto settled = [deferred, settle = std::move(settle)](Napi::Env env, Napi::Function) {
      if (env != nullptr) settle(env, deferred);
    };
    if (door_.BlockingCall(settled) == napi_ok) door_.Release();
  }

 private:
  Napi::Promise::Deferred deferred_;
  Napi::ThreadSafeFunction door_;
};

/** A capture and the arrays that it writes, which must live as long. */
struct Held {
  CapturePointer capture;
  std::vector<Napi::ObjectReference> arrays;
};

/** What one thread of JavaScript has open. */
struct Captures {
  explicit Captures(Napi::Env env) {
    SoundSystem::ofProcess().addUser();
    // Before the references of the arrays go.
    env.AddCleanupHook([this] { end(); });
  }

  void end() {
    for (auto& [id, held] : byId) SoundSystem::ofProcess().stop(held.capture, [] {});
    byId.clear();
    SoundSystem::ofProcess().removeUser();
  }

  std::map<int, Held> byId;
  int lastId = 0;
};

Captures& capturesOf(Napi::Env env) { return *env.GetInstanceData<Captures>(); }

Napi::Object toObject(Napi::Env env, const Input& input) {
  auto object = Napi::Object::New(env);
  object.Set("index", input.index);
  object.Set("name", input.name);
  object.Set("hostApi", input.hostApi);
  object.Set("channelCount", input.channelCount);
  object.Set("defaultSampleRate", input.defaultSampleRate);
  return object;
}

Napi::Value list(const Napi::CallbackInfo& info) {
  const auto reply = std::make_shared<Reply>(info.Env());
  SoundSystem::ofProcess().list([reply](std::vector<Input> inputs) {
    reply->settle([inputs = std::move(inputs)](Napi::Env env, const Napi::Promise::Deferred& deferred) {
      auto array = Napi::Array::New(env, inputs.size());
      for (std::uint32_t at = 0; at < inputs.size(); ++at) array.Set(at, toObject(env, inputs[at]));
      deferred.Resolve(array);
    });
  });
  return reply->promise();
}

const char* problemOf(PaError error) {
  switch (error) {
    case paInvalidDevice:
    case paNotInitialized:
      return "noSuchInput";
    case paInvalidSampleRate:
    case paInvalidChannelCount:
    case paSampleFormatNotSupported:
    case paBufferTooBig:
    case paBufferTooSmall:
      return "formatRefused";
    default:
      // The device is in use, or the system does not let us: each host API says it in its own way.
      return "inputBusy";
  }
}

CaptureOptions optionsFrom(const Napi::Object& asked) {
  CaptureOptions options;
  options.device = asked.Get("device").ToNumber().Int32Value();
  options.channel = asked.Get("channel").ToNumber().Int32Value();
  options.sampleRate = asked.Get("sampleRate").ToNumber().DoubleValue();
  options.bufferFrames = asked.Get("bufferFrames").ToNumber().Uint32Value();
  return options;
}

/** The arrays of `createAudioRing`. False when they are not such. */
bool readRing(const Napi::Object& asked, RingMemory& memory) {
  const auto samples = asked.Get("samples"), blocks = asked.Get("blocks"), marks = asked.Get("marks");
  if (!samples.IsTypedArray() || !blocks.IsTypedArray() || !marks.IsTypedArray()) return false;
  const auto floats = samples.As<Napi::Float32Array>();
  const auto doubles = blocks.As<Napi::Float64Array>();
  const auto words = marks.As<Napi::Int32Array>();
  const bool fit = floats.TypedArrayType() == napi_float32_array && doubles.TypedArrayType() == napi_float64_array &&
                   words.TypedArrayType() == napi_int32_array && isPowerOfTwo(floats.ElementLength()) &&
                   isPowerOfTwo(doubles.ElementLength()) && doubles.ElementLength() >= kBlockFields &&
                   words.ElementLength() >= kMarkCount;
  if (!fit) return false;
  memory = {const_cast<float*>(floats.Data()), floats.ElementLength(), const_cast<double*>(doubles.Data()),
            doubles.ElementLength() / kBlockFields, const_cast<std::int32_t*>(words.Data())};
  return true;
}

/** What was opened, for JavaScript; or the problem as a word. */
Napi::Value toOpened(Napi::Env env, int id, const CapturePointer& capture, PaError error) {
  auto& held = capturesOf(env).byId;
  if (error != paNoError) {
    held.erase(id);
    return Napi::String::New(env, problemOf(error));
  }
  constexpr double kMsPerSecond = 1000;
  auto opened = Napi::Object::New(env);
  opened.Set("id", id);
  opened.Set("sampleRate", capture->sampleRate());
  opened.Set("reportedLatencyMs", capture->inputLatencySeconds() * kMsPerSecond);
  return opened;
}

Napi::Value open(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  const auto asked = info[0].As<Napi::Object>();
  RingMemory memory;
  if (!asked.IsObject() || !readRing(asked, memory)) {
    Napi::TypeError::New(env, "open needs the three arrays of a ring").ThrowAsJavaScriptException();
    return env.Undefined();
  }
  auto& captures = capturesOf(env);
  const int id = ++captures.lastId;
  const auto capture = std::make_shared<Capture>(memory);
  Held& held = captures.byId[id];
  held.capture = capture;
  for (const char* name : {"samples", "blocks", "marks"}) {
    held.arrays.push_back(Napi::Persistent(asked.Get(name).As<Napi::Object>()));
  }
  const auto reply = std::make_shared<Reply>(env);
  SoundSystem::ofProcess().open(capture, optionsFrom(asked), [reply, id, capture](PaError error) {
    reply->settle([id, capture, error](Napi::Env env, const Napi::Promise::Deferred& deferred) {
      deferred.Resolve(toOpened(env, id, capture, error));
    });
  });
  return reply->promise();
}

/** Harmless where it is stopped already. */
Napi::Value stop(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  const auto reply = std::make_shared<Reply>(env);
  const auto done = [reply] {
    reply->settle([](Napi::Env env, const Napi::Promise::Deferred& deferred) { deferred.Resolve(env.Undefined()); });
  };
  auto& held = capturesOf(env).byId;
  const auto found = held.find(info[0].ToNumber().Int32Value());
  if (found == held.end()) {
    done();
    return reply->promise();
  }
  const auto capture = found->second.capture;
  SoundSystem::ofProcess().stop(capture, done);
  // It is silenced: nobody writes to the arrays any more.
  held.erase(found);
  return reply->promise();
}

Napi::Value giveUpAfter(const Napi::CallbackInfo& info) {
  const std::chrono::milliseconds limit{info[0].ToNumber().Int64Value()};
  return Napi::Boolean::New(info.Env(), SoundSystem::ofProcess().giveUpAfter(limit));
}

Napi::Object initialiseAddon(Napi::Env env, Napi::Object exports) {
  env.SetInstanceData(new Captures(env));
  exports.Set("list", Napi::Function::New(env, list));
  exports.Set("open", Napi::Function::New(env, open));
  exports.Set("stop", Napi::Function::New(env, stop));
  exports.Set("giveUpAfter", Napi::Function::New(env, giveUpAfter));
  return exports;
}

}  // namespace

}  // namespace audio

static Napi::Object initialise(Napi::Env env, Napi::Object exports) { return audio::initialiseAddon(env, exports); }
NODE_API_MODULE(piano_coach_audio, initialise)
