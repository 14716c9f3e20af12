import type { Catalogue } from './catalogue'
import { words } from './language'

/** All words of the window, in the language the person reads. A change of language loads the window anew. */
export const text: Catalogue = words

export type { Catalogue }
