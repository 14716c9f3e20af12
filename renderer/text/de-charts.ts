import type { Catalogue } from './catalogue'

export const charts: Catalogue['charts'] = {
  table: 'Zahlen als Tabelle',
}
