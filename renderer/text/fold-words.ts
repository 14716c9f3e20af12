/** "Größe" → "grosse", "Für" → "fur": as a hurried hand types it. */
export function fold(words: string): string {
  return words
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replaceAll('ß', 'ss')
    .toLowerCase()
}

/** The words of what was typed into a search, folded. */
export function wordsOf(query: string): readonly string[] {
  return fold(query).split(/\s+/).filter(Boolean)
}
