import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nativeTheme } from 'electron'
import { z } from 'zod'
import { Theme } from '@shared/ipc/contract'

const Appearance = z.object({ theme: Theme })

const file = (profile: string) => join(profile, 'appearance.json')

/** Light, dark or as the system: the whole app follows, its window, menus and dialogs. */
export const followTheme = (profile: string) => {
  nativeTheme.themeSource = remembered(profile)
}

export const currentTheme = (): Theme => nativeTheme.themeSource

/** Chosen by the user. A disk that cannot be written to costs the memory of it, not the choice. */
export const chooseTheme = (profile: string, theme: Theme): Theme => {
  nativeTheme.themeSource = theme
  try {
    writeFileSync(file(profile), JSON.stringify({ theme }))
  } catch {
    return theme
  }
  return theme
}

const remembered = (profile: string): Theme => {
  try {
    const read = Appearance.safeParse(JSON.parse(readFileSync(file(profile), 'utf8')))
    return read.success ? read.data.theme : 'system'
  } catch {
    return 'system'
  }
}
