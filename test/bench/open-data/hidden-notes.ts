import { scanXml } from '../../../electron/import/xml-tree'

/** Ids of notes that are not drawn, or small: in these files the written-out form of an ornament's sign. */
export function hiddenNotes(musicXml: string): ReadonlySet<string> {
  const hidden = new Set<string>()
  let noteId = ''
  scanXml(musicXml, {
    onOpen(name, attributes) {
      if (name === 'note') noteId = attributes['id'] ?? ''
      if (name === 'cue' || (name === 'note' && attributes['print-object'] === 'no')) hidden.add(noteId)
    },
  })
  return hidden
}
