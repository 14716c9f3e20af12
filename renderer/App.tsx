import { CSPProvider } from '@base-ui/react/csp-provider'
import { Tooltip } from '@base-ui/react/tooltip'
import { useEffect } from 'react'
import type { AppState } from '../shared/contract/requests'
import { AccountScreen } from './account/AccountScreen'
import { openApp, windowState } from './app-state'
import { AchievementsScreen } from './course/AchievementsScreen'
import { LessonScreen } from './course/LessonScreen'
import { PathScreen } from './course/PathScreen'
import { DataScreen } from './data/DataScreen'
import { DropPlace } from './library/DropPlace'
import { ImportList } from './library/ImportList'
import { LibraryScreen } from './library/LibraryScreen'
import { TodayScreen } from './plan/TodayScreen'
import { ProgressScreen } from './progress/ProgressScreen'
import { redirect, useRoute, type Route } from './route'
import { AboutScreen } from './settings/AboutScreen'
import { SettingsScreen } from './settings/SettingsScreen'
import { SongScreen } from './song/SongScreen'
import { StartScreen } from './song/StartScreen'
import { useStored } from './stored'
import { StudiesScreen } from './studies/StudiesScreen'
import { useLanguageOfPerson } from './text/follow-language'
import { text } from './text/text'
import { Button } from './ui/Button'
import { Message } from './ui/Message'
import { NoticeBar } from './ui/NoticeBar'
import { useLookOnPage } from './ui/look'
import './app.css'

const HINT_DELAY_MS = 600

export function App() {
  useLookOnPage()
  useLanguageOfPerson()
  return (
    <CSPProvider disableStyleElements>
      <Tooltip.Provider delay={HINT_DELAY_MS}>
        <ConnectionLine />
        <Screen />
        <NoticeBar />
        <ImportList />
        <DropPlace />
      </Tooltip.Provider>
    </CSPProvider>
  )
}

function Screen() {
  const app = useStored(windowState, (state) => state.app)
  const problem = useStored(windowState, (state) => state.openProblem)
  const route = useRoute()
  if (app) return <ScreenOf route={route} app={app} />
  if (problem === null) return <StartScreen />
  return <Message sentence={problem} action={<Button onClick={() => void openApp()}>{text.tryAgain}</Button>} />
}

function ScreenOf({ route, app }: { readonly route: Route; readonly app: AppState }) {
  switch (route.kind) {
    case 'start':
      return <GoToStartSong app={app} />
    case 'today':
      return <TodayScreen />
    case 'path':
      return <PathScreen />
    case 'lesson':
      return <LessonScreen key={route.lessonId} lessonId={route.lessonId} />
    case 'studies':
      return <StudiesScreen />
    case 'achievements':
      return <AchievementsScreen />
    case 'library':
      return <LibraryScreen />
    case 'progress':
      return <ProgressScreen />
    case 'practice':
    case 'review':
    case 'sessions':
      return <SongScreen key={route.songId} route={route} settings={app.settings} />
    case 'settings':
      return <SettingsScreen app={app} section={route.section ?? null} />
    case 'account':
      return <AccountScreen app={app} />
    case 'data':
      return <DataScreen app={app} />
    case 'about':
      return <AboutScreen app={app} />
  }
}

/** The app opens with a song ready to play. */
function GoToStartSong({ app }: { readonly app: AppState }) {
  useEffect(() => redirect({ kind: 'practice', songId: app.startSongId, barIndex: 0 }), [app.startSongId])
  return <StartScreen />
}

function ConnectionLine() {
  const connection = useStored(windowState, (state) => state.connection)
  return (
    <div role="status" className="connection-line">
      {connection === 'lost' && <p>{text.connection.lost}</p>}
      {connection === 'gone' && <p>{text.connection.gone}</p>}
    </div>
  )
}
