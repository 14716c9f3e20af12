/**
 * Quarter notes per minute for the usual Italian words, where no number is written. Ours, at the middle of what
 * metronomes print; a longer word stands before the word it contains.
 */
const TEMPO_BY_WORD: readonly (readonly [RegExp, number])[] = [
  [/prestissimo/i, 190],
  [/presto/i, 176],
  [/vivacissimo/i, 176],
  [/vivace|vivo|lebhaft/i, 150],
  [/allegro moderato|allegro ma non/i, 112],
  [/allegretto/i, 108],
  [/allegro|schnell/i, 132],
  [/moderato|mässig|mäßig/i, 108],
  [/andantino/i, 84],
  [/andante|gehend/i, 76],
  [/adagietto/i, 72],
  [/adagio/i, 62],
  [/larghetto/i, 63],
  [/lento|langsam/i, 56],
  [/largo/i, 50],
  [/grave/i, 42],
]

export function tempoFromWords(words: string): number | null {
  return TEMPO_BY_WORD.find(([pattern]) => pattern.test(words))?.[1] ?? null
}
