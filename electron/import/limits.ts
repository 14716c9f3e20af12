/** MusicXML nests about 12 deep, MEI about 20. */
export const MAX_XML_DEPTH = 200
/** What an MXL file may grow to when unpacked, in bytes: an orchestral score has 30 MB. */
export const MAX_UNZIPPED_BYTES = 64 * 1024 * 1024
/** How many times larger than its packed form one entry may be; music XML packs 10 to 40 times. */
export const MAX_UNZIP_RATIO = 250
/** Files inside an MXL; real ones hold a score, a container and a few pictures. */
export const MAX_ZIP_ENTRIES = 1000
/** Written notes of a file. The longest piano works have about 25,000; this many take half a minute to engrave. */
export const MAX_NOTES = 40_000
/** Notes after the repeats are unfolded. */
export const MAX_UNFOLDED_NOTES = 200_000
/** Bars that are written out for a MIDI file. */
export const MAX_MIDI_BARS = 20_000
