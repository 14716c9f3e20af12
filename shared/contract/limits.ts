/** The largest file that is taken for import, in bytes. */
export const MAX_IMPORT_BYTES = 32 * 1024 * 1024
/** Key events one message may carry. */
export const MAX_KEYS_AT_ONCE = 64
/** Quarter notes a minute of the click, slowest and fastest. Ours: what printed metronomes have and a little more. */
export const SLOWEST_CLICK = 20
export const FASTEST_CLICK = 300
/** A password of an account: Supabase's own bounds, six characters at least, and bcrypt reads 72 bytes. */
export const SHORTEST_PASSWORD = 6
export const LONGEST_PASSWORD = 72
/** Characters of the name a person goes by. Ours. */
export const LONGEST_DISPLAY_NAME = 80
/** Keys a person may bind anew, and characters of a command's or a key's name. Ours: more than there are commands. */
export const MOST_KEY_BINDINGS = 80
export const LONGEST_KEY_NAME = 40
/** Percent of the written tempo, slowest and fastest. Ours. */
export const SLOWEST_PERCENT = 20
export const FASTEST_PERCENT = 200
/** Inputs listened to beside the piano, and characters of a device's key. Ours: more than a desk holds. */
export const MOST_INPUTS_HEARD = 8
export const LONGEST_DEVICE_KEY = 300
/** Notes handed over for the student's own instrument, and clicks of a measurement, in one message. Ours. */
export const MAX_NOTES_AT_ONCE = 256
export const MAX_CLICKS_AT_ONCE = 64
