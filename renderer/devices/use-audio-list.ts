import { useEffect, useState } from 'react'
import type { AudioState } from '../../shared/contract/devices'
import { changeDevices } from './change-devices'

/** Looks what is plugged in now, as nobody watches it. True while nothing at all is known of it yet. */
export function useAudioList({ inputs, problem }: Pick<AudioState, 'inputs' | 'problem'>): boolean {
  const [isAnswered, setIsAnswered] = useState(false)
  useEffect(() => {
    let isShown = true
    void changeDevices('audio/list', null).then(() => {
      if (isShown) setIsAnswered(true)
    })
    return () => {
      isShown = false
    }
  }, [])
  return !isAnswered && inputs.length === 0 && problem === null
}
