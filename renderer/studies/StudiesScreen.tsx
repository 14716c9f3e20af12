import { useEffect, useMemo } from 'react'
import { windowState } from '../app-state'
import { historyChanges } from '../history-changes'
import { ViewLinks } from '../library/ViewLinks'
import { MainLine } from '../navigation/MainLine'
import { pageCommands } from '../navigation/page-commands'
import { useCommands } from '../practice/use-commands'
import { useStored } from '../stored'
import { useReply } from '../use-reply'
import { MadeStudies } from './MadeStudies'
import { ReadingPart } from './ReadingPart'
import { StudyMaker } from './StudyMaker'
import './studies.css'

/** What the app writes itself: studies by choice, and pieces to be read at first sight. */
export function StudiesScreen() {
  const justFinished = useStored(windowState, (state) => state.justFinished)
  const songs = useReply('library/list', null, justFinished)
  const { askAgain } = songs
  useEffect(() => historyChanges.add(askAgain), [askAgain])
  useCommands(pageCommands)
  const made = useMemo(
    () => (songs.state.kind === 'here' ? songs.state.reply.filter(({ study }) => study !== null) : []),
    [songs.state],
  )
  return (
    <div className="screen">
      <MainLine page="library" part="studies" />
      <main className="page studies" tabIndex={-1}>
        <ViewLinks current="studies" />
        <div className="studies__halves">
          <div className="studies__made">
            <StudyMaker />
            <MadeStudies songs={made} />
          </div>
          <ReadingPart occasion={justFinished} />
        </div>
      </main>
    </div>
  )
}
