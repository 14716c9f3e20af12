/** The largest file that is taken for import, in bytes. */
export const MAX_IMPORT_BYTES = 32 * 1024 * 1024
/** Key events one message may carry. */
export const MAX_KEYS_AT_ONCE = 64
