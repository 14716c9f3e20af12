import { build } from './steps/build.mjs'
import { prepareNativeAudio } from './steps/native-audio.mjs'
import { runMain } from './steps/problem.mjs'

await runMain(async () => {
  await prepareNativeAudio()
  await build()
  return 0
})
