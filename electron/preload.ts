import { contextBridge, ipcRenderer } from 'electron'
import type { AppEvent, Bridge } from '@shared/ipc/events'

const bridge: Bridge = {
  call: (operation, input) => ipcRenderer.invoke('call', operation, input),
  // The event object of Electron stays here: through its `sender` the window could reach every channel.
  onEvent: (listener) => {
    const pass = (_: unknown, event: AppEvent) => listener(event)
    ipcRenderer.on('event', pass)
    return () => {
      ipcRenderer.off('event', pass)
    }
  },
}

contextBridge.exposeInMainWorld('bridge', bridge)
