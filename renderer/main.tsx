import { createRoot } from 'react-dom/client'
import { App } from './App'
import { themeApplied } from './settings/themeStore'
import './styles/index.css'

themeApplied()
const root = document.getElementById('root')
if (root === null) throw new Error('The page has no root element')
createRoot(root).render(<App />)
