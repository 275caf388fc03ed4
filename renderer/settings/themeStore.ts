import type { Theme } from '@shared/ipc/contract'
import { create } from 'zustand'
import { call } from '../api'

/** Light, dark or as the system. The main process keeps and applies it: the style sheets follow by themselves. */
export const useThemeStore = create<{ theme: Theme }>(() => ({ theme: 'system' }))

export const themeLookedAt = async () => {
  const answer = await call('shell.theme', {})
  if (answer.ok) useThemeStore.setState({ theme: answer.value })
}

export const themeChosen = async (theme: Theme) => {
  const answer = await call('shell.setTheme', { theme })
  if (answer.ok) useThemeStore.setState({ theme: answer.value })
}
