import { useEffect, useState } from 'react'
import type { Settings } from '../../shared/contract/settings'
import { GuessFirst } from '../coach/GuessFirst'
import { forgetTasks } from '../practice/chosen-way'
import { PracticeFurniture } from '../practice/PracticeFurniture'
import { taskToQuery } from '../practice/practice-task'
import { ReviewFurniture } from '../review/ReviewFurniture'
import { SessionsFurniture } from '../review/SessionsFurniture'
import { navigate, type Route } from '../route'
import type { ScoreView } from '../score/score-view'
import { text } from '../text/text'
import { Button } from '../ui/Button'
import { Message } from '../ui/Message'
import { TopLine } from '../ui/TopLine'
import { useReply } from '../use-reply'
import type { FurnitureProps } from './furniture'
import { ScoreStage } from './ScoreStage'
import { theStand } from './stand'
import './song-screen.css'

export type SongRoute = Extract<Route, { kind: 'practice' | 'review' | 'sessions' }>

interface SongScreenProps {
  readonly route: SongRoute
  readonly settings: Settings
}

/** One song: the score stays where it is while the furniture around it changes from practice to review. */
export function SongScreen({ route, settings }: SongScreenProps) {
  const { state } = useReply('library/open', { songId: route.songId })
  const [view, setView] = useState<ScoreView | null>(null)
  const [isDrawn, setIsDrawn] = useState(false)
  const { barClicks } = theStand()
  const song = state.kind === 'here' ? state.reply : null
  useEffect(() => forgetTasks, [])

  if (state.kind === 'failed') return <SongProblem sentence={state.sentence} />
  return (
    <main className={`song-screen song-screen--${route.kind}`}>
      <Furniture
        route={route}
        task={route.task ?? null}
        song={song}
        view={view}
        isDrawn={isDrawn}
        settings={settings}
        barClicks={barClicks}
      />
      <ScoreStage song={song} settings={settings} isDrawn={isDrawn} onOpened={setView} onDrawn={setIsDrawn} />
    </main>
  )
}

function Furniture({ route, ...rest }: FurnitureProps & { readonly route: SongRoute }) {
  switch (route.kind) {
    case 'practice':
      return (
        <PracticeFurniture
          key={practiceKey(route, rest.song !== null)}
          songId={route.songId}
          startBar={route.barIndex}
          {...rest}
        />
      )
    case 'review':
      return (
        <GuessFirst key={route.sessionId} sessionId={route.sessionId} {...rest}>
          <ReviewFurniture key={route.sessionId} sessionId={route.sessionId} songId={route.songId} {...rest} />
        </GuessFirst>
      )
    case 'sessions':
      return <SessionsFurniture songId={route.songId} {...rest} />
  }
}

/** The bars and the tempo of a task are counted in its song: what stands around it begins anew when that is here. */
function practiceKey({ songId, barIndex, task }: Extract<SongRoute, { kind: 'practice' }>, isHere: boolean): string {
  return [songId, barIndex, ...(task ? [taskToQuery(task), isHere] : [])].join(' ')
}

function SongProblem({ sentence }: { readonly sentence: string }) {
  const toLibrary = () => navigate({ kind: 'library' })
  return (
    <div className="screen">
      <TopLine title={text.practice.title} onBack={toLibrary} />
      <Message
        sentence={sentence}
        action={
          <Button look="primary" onClick={toLibrary}>
            {text.practice.toLibrary}
          </Button>
        }
      />
    </div>
  )
}
