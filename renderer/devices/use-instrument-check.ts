import { useEffect, useState } from 'react'
import { nothingChecked, type InstrumentCheck } from '../../shared/performance/instrument-check'
import { ask, onNews, send } from '../bridge'
import { notify } from '../ui/notices'

/** What the instrument proves of itself while this is shown; nothing is practised until it goes. */
export function useInstrumentCheck(): InstrumentCheck {
  const [check, setCheck] = useState(nothingChecked)
  useEffect(() => {
    let isShown = true
    const stopNews = onNews((news) => {
      if (news.kind === 'instrumentChecked') setCheck(news.check)
    })
    void ask('devices/beginCheck', null).then((answer) => {
      if (isShown && !answer.ok) notify({ sentence: answer.sentence })
    })
    return () => {
      isShown = false
      stopNews()
      send('devices/endCheck', null)
    }
  }, [])
  return check
}
