import { useEffect, useState } from 'react'
import { semitonesByCode } from '../keyboard/key-map'

interface KeyboardLayouts {
  readonly keyboard?: { getLayoutMap(): Promise<ReadonlyMap<string, string>> }
}

/** What stands on the key of this computer that sounds a pitch; null where none does, or nobody can tell. */
export function useLetterOfPitch(pitch: number | null, basePitch: number): string | null {
  const [layout, setLayout] = useState<ReadonlyMap<string, string> | null>(null)
  useEffect(() => {
    let isWanted = true
    const { keyboard } = navigator as KeyboardLayouts
    void keyboard
      ?.getLayoutMap()
      .catch(() => null)
      .then((map) => {
        if (isWanted) setLayout(map)
      })
    return () => {
      isWanted = false
    }
  }, [])
  const code = [...semitonesByCode].find(([, semitones]) => pitch !== null && basePitch + semitones === pitch)?.[0]
  if (code === undefined) return null
  return (layout?.get(code) ?? code.replace(/^(Key|Digit)/, '')).toUpperCase()
}
