import { createRoot } from 'react-dom/client'
import { App } from './App'
import { CrashScreen } from './errors/CrashScreen'
import { appearanceFollowed } from './settings/appearanceStore'
import { copyingTold } from './vault/copyingTold'
import './styles/index.css'

const place = document.getElementById('root')
if (place === null) throw new Error('The page has no root element')
const root = createRoot(place, {
  // React has taken the broken screen away by then: without this the window would stay empty.
  onUncaughtError: () => queueMicrotask(() => root.render(<CrashScreen onOpen={open} />)),
})
appearanceFollowed()
copyingTold()
const open = () => root.render(<App />)
open()
