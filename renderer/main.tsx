import '@fontsource-variable/source-sans-3/wght.css'
import '@fontsource-variable/source-serif-4/wght.css'
import './ui/tokens.css'
import './ui/base.css'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import { connectNetwork } from './account/network'
import { connectApp } from './app-state'
import { connectRewards } from './course/connect-rewards'
import { connectHistory } from './history-changes'
import { connectImports } from './library/imports'
import { theStand } from './song/stand'
import { putKeptLook } from './ui/look'
import { language } from './text/language'
import { WindowGuard } from './WindowGuard'

document.documentElement.lang = language
putKeptLook()
connectApp()
connectNetwork()
connectHistory()
connectRewards()
theStand()
connectImports()

const place = document.getElementById('window')
if (!place) throw new Error('index.html has no place for the window')
createRoot(place).render(
  <WindowGuard>
    <App />
  </WindowGuard>,
)
