import { build, isBuilt } from './build.mjs'
import { install, isInstalled } from './install.mjs'
import { prepareNativeAudio } from './native-audio.mjs'
import { oneAtATime } from './one-at-a-time.mjs'

/** Installs and builds what is not up to date. Says so on stderr; says nothing when there is nothing to do. */
export async function prepare() {
  await prepareInstall()
  await prepareNativeAudio()
  if (!isBuilt()) await oneAtATime(async () => isBuilt() || build())
}

export async function prepareInstall() {
  if (!isInstalled()) await oneAtATime(async () => isInstalled() || install())
}
