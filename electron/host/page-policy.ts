/**
 * What the page may do: run its own scripts, Verovio's WebAssembly and its workers, and ask its host. Nothing comes
 * from anywhere else. `renderer/index.html` says the same, for hosts that send no headers.
 */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "media-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
]

/** `socketUrls` are for browsers that do not count ws: as 'self'. */
export function pagePolicy(...socketUrls: readonly string[]): string {
  // A page cannot say of itself who may frame it.
  return [...PAGE_POLICY, ['connect-src', "'self'", ...socketUrls].join(' '), "frame-ancestors 'none'"].join('; ')
}
