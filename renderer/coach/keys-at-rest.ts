import { onNews } from '../bridge'

/** Knows when nothing has been struck for a while, and calls back once it is so. */
export function whenKeysRest(quietMs: number, callback: () => void): () => void {
  let timer = setTimeout(callback, quietMs)
  const stop = onNews((news) => {
    if (news.kind !== 'heard' || (news.event.kind !== 'keyDown' && news.event.kind !== 'keyUp')) return
    clearTimeout(timer)
    timer = setTimeout(callback, quietMs)
  })
  return () => {
    clearTimeout(timer)
    stop()
  }
}
