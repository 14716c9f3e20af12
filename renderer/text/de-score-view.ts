import type { Catalogue } from './catalogue'

export const scoreView: Catalogue['scoreView'] = {
  loopStartHandle: 'Erster Takt der Schleife: ziehen, um ihn zu verschieben',
  loopEndHandle: 'Letzter Takt der Schleife: ziehen, um ihn zu verschieben',
}
