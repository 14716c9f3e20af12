import { contextBridge, ipcRenderer } from 'electron'
import type { News } from '../../shared/contract/news'
import type { CoachBridge } from '../../shared/contract/wire'

const bridge: CoachBridge = {
  ask: (name, input) => ipcRenderer.invoke('coach', name, input),
  onNews: (listener) => {
    ipcRenderer.on('coach:news', (_event, news: News) => listener(news))
  },
}

contextBridge.exposeInMainWorld('coach', bridge)

// A port cannot cross the context bridge, so it is handed over as a window message.
ipcRenderer.on('coach:port', ({ ports }) => {
  window.postMessage('coach:port', window.location.origin, [...ports])
})
