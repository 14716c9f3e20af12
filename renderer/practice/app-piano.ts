import { createPiano, type Piano } from '../sound/piano'
import { windowState } from '../app-state'
import { notify } from '../ui/notices'

let piano: Piano | undefined

/** The app's own piano: one for the window, made when it is first needed, as loud as the person set it. */
export function appPiano(): Piano {
  piano ??= tuned(createPiano({ onProblem: (sentence) => notify({ sentence }) }))
  return piano
}

function tuned(made: Piano): Piano {
  const follow = () => made.setVolume(windowState.read().app?.settings.volume ?? 0)
  follow()
  windowState.subscribe(follow)
  return made
}
