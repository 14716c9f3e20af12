import type { Translated } from '../../shared/contract/language'
import type { en } from './en'

/** What every language has words for. */
export type Catalogue = Translated<typeof en>
