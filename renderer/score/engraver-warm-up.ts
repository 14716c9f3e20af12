const note = (pname: string, dur: number, more = '') => `<note pname="${pname}" oct="4" dur="${dur}"${more}/>`
const rightHand = `<beam>${note('c', 8)}${note('d', 8, ' accid="s"')}</beam><chord dots="1" dur="4">${note('e', 4)}${note('g', 4)}</chord><rest dur="4"/>`
const leftHand = note('c', 2) + note('g', 2)

/**
 * One bar with what most piano music has. A browser compiles each function of Verovio when it is first called: a bar
 * that nobody sees gets most of them ready while the score is still on its way.
 */
export const warmUpMei = `<?xml version="1.0" encoding="UTF-8"?>
<mei xmlns="http://www.music-encoding.org/ns/mei" meiversion="5.0"><meiHead><fileDesc><titleStmt><title/></titleStmt>
<pubStmt/></fileDesc></meiHead><music><body><mdiv><score><scoreDef meter.count="4" meter.unit="4" keysig="1s">
<staffGrp symbol="brace" bar.thru="true"><staffDef n="1" lines="5" clef.shape="G" clef.line="2"/>
<staffDef n="2" lines="5" clef.shape="F" clef.line="4"/></staffGrp></scoreDef><section><measure n="1" right="end">
<staff n="1"><layer n="1">${rightHand}</layer></staff><staff n="2"><layer n="1">${leftHand}</layer></staff>
<tempo staff="1" tstamp="1">Andante</tempo><dynam staff="1" tstamp="1">p</dynam>
<slur staff="1" tstamp="1" tstamp2="0m+2" curvedir="above"/><fing staff="1" tstamp="1">1</fing>
</measure></section></score></mdiv></body></music></mei>`
