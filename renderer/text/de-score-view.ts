import type { Catalogue } from './catalogue'

export const scoreView: Catalogue['scoreView'] = {
  previousPage: 'Vorige Seite',
  nextPage: 'Nächste Seite',
  falling: 'Noten, die auf die Tasten fallen',
  loopStartHandle: 'Erster Takt der Schleife: ziehen, um ihn zu verschieben',
  loopEndHandle: 'Letzter Takt der Schleife: ziehen, um ihn zu verschieben',
}
