declare const brand: unique symbol

/** `T` with a name that the compiler checks: two brands over `number` cannot be confused. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name }
