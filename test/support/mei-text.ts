interface MeiOptions {
  /** "2s" is two sharps, "1f" one flat. */
  readonly signature?: string
  readonly metre?: readonly [number, number]
}

/** A small MEI text of one treble staff: `measures` are measures, endings or sections as they stand. */
export function meiText(
  measures: readonly string[],
  { signature = '0', metre: [count, unit] = [4, 4] }: MeiOptions = {},
): string {
  const staff = '<staffDef n="1" lines="5" clef.shape="G" clef.line="2"/>'
  const definition = `<scoreDef meter.count="${count}" meter.unit="${unit}" keysig="${signature}"><staffGrp>${staff}</staffGrp></scoreDef>`
  return `<?xml version="1.0"?><mei xmlns="http://www.music-encoding.org/ns/mei" meiversion="5.0"><meiHead/><music><body><mdiv><score>${definition}<section>${measures.join('')}</section></score></mdiv></body></music></mei>`
}

/** One bar with one voice; `signs` are its control events. */
export function meiBar(number: number, notes: string, signs = '', bounds = ''): string {
  return `<measure n="${number}"${bounds}><staff n="1"><layer n="1">${notes}</layer></staff>${signs}</measure>`
}

/** "g4" with the duration 4 is a quarter note; `inside` are further attributes. */
export function meiNote(id: string, name: string, duration: number, inside = ''): string {
  return `<note xml:id="${id}" pname="${name.charAt(0)}" oct="${name.charAt(1)}" dur="${duration}" ${inside}/>`
}
