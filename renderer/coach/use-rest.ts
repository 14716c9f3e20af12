import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { onNews } from '../bridge'

interface Rest {
  /** Seconds that are left; null where nobody rests. */
  readonly seconds: number | null
  readonly begin: (minutes: number) => void
}

/** A rest of the hands: it is over when it is over, or when somebody would rather play. */
export function useRest(onRested: () => void): Rest {
  const [seconds, setSeconds] = useState<number | null>(null)
  const latest = useRef(onRested)
  useEffect(() => {
    latest.current = onRested
  })

  useEffect(() => {
    if (seconds === null) return
    const timer = setTimeout(() => {
      setSeconds(seconds > 1 ? seconds - 1 : null)
      if (seconds <= 1) latest.current()
    }, 1000)
    return () => clearTimeout(timer)
  }, [seconds])

  useEffect(
    () =>
      onNews((news) => {
        if (news.kind === 'sessionChanged' && news.session.kind === 'armed') setSeconds(null)
      }),
    [],
  )

  const begin = useCallback((minutes: number) => setSeconds(minutes * 60), [])
  return useMemo(() => ({ seconds, begin }), [seconds, begin])
}
