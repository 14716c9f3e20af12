import { useEffect, useState } from 'react'
import { areColoursShown } from '../../shared/coach/fade-feedback'
import type { TakeBegun } from '../../shared/coach/coach-ear'
import type { Settings } from '../../shared/contract/settings'
import { onNews } from '../bridge'
import type { ScoreView } from '../score/score-view'

/**
 * Shows or hides the marks of each take as the person has chosen. What came of a take without marks is handed back when
 * it is over, until the next one is; null otherwise.
 */
export function useLiveColours(view: ScoreView | null, liveColours: Settings['liveColours']): TakeBegun | null {
  const [hiddenTake, setHiddenTake] = useState<TakeBegun | null>(null)

  useEffect(() => {
    if (!view) return
    let isShown = true
    const begin = (take: Pick<TakeBegun, 'takeIndex'> & { readonly accuracy: number | null }) => {
      isShown = areColoursShown(liveColours, take)
      view.setLiveMarks(isShown)
    }
    begin({ takeIndex: 0, accuracy: null })
    const stop = onNews((news) => {
      if (news.kind === 'takeBegan') {
        setHiddenTake(isShown ? null : news.take)
        begin(news.take)
      } else if (news.kind === 'sessionChanged' && news.session.kind === 'armed') {
        setHiddenTake(null)
        begin({ takeIndex: 0, accuracy: null })
      }
    })
    return () => {
      stop()
      view.setLiveMarks(true)
    }
  }, [view, liveColours])

  return hiddenTake
}
