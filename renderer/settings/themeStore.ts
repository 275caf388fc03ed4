import { create } from 'zustand'

/** `system` follows the computer; the two others are the user's choice on this computer. */
export type Theme = 'system' | 'light' | 'dark'

const key = 'visitbook.theme'

const remembered = (): Theme => {
  const theme = localStorage.getItem(key)
  return theme === 'light' || theme === 'dark' ? theme : 'system'
}

export const useThemeStore = create<{ theme: Theme }>(() => ({ theme: remembered() }))

/** Puts the chosen theme on the page; before the first paint, so that nothing flashes. */
export const themeApplied = () => {
  const { theme } = useThemeStore.getState()
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}

export const themeChosen = (theme: Theme) => {
  localStorage.setItem(key, theme)
  useThemeStore.setState({ theme })
  themeApplied()
}
