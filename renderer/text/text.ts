import { en } from './en'

/** All words of the window, in the language the person reads. A change of language loads the window anew. */
export const text: Catalogue = en

export type Catalogue = typeof en
