import type { Catalogue } from './catalogue'

/** What the app itself lets sound. */
export const playback: Catalogue['playback'] = {
  listen: 'Anhören: Die App spielt es dir vor',
  stop: 'Nicht mehr anhören',
  playing: 'Hör zu. Eine Klaviertaste oder die Leertaste beendet es.',
  preparing: 'Das Klavier wird vorbereitet\u00a0…',
}
