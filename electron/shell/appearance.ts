import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nativeTheme } from 'electron'
import type { BrowserWindow } from 'electron'
import { Appearance } from '@shared/ipc/contract'
import { nextSize } from '@shared/sizes'
import type { SizeStep } from '@shared/sizes'

/** How the app looks on this computer: chosen here, remembered beside the vault, and followed by every window. */
export type KeptAppearance = {
  readonly now: () => Appearance
  readonly choose: (change: {
    readonly [Part in keyof Appearance]?: Appearance[Part] | undefined
  }) => Appearance
  readonly step: (step: SizeStep) => void
  /** A window that keeps to the chosen size, also when it is turned on the wheel. */
  readonly sizes: (window: BrowserWindow) => void
}

const asItComes: Appearance = { theme: 'system', motion: 'system', size: 100 }

export const keepAppearance = (profile: string): KeptAppearance => {
  const file = join(profile, 'appearance.json')
  const windows = new Set<BrowserWindow>()
  let now = remembered(file)
  const follow = () => {
    nativeTheme.themeSource = now.theme === 'contrast' ? 'system' : now.theme
    for (const window of windows) show(window, now.size)
  }
  const choose: KeptAppearance['choose'] = ({ theme = now.theme, motion = now.motion, size = now.size }) => {
    now = { theme, motion, size }
    follow()
    remember(file, now)
    return now
  }
  const step = (to: SizeStep) => void choose({ size: nextSize(now.size, to) })
  follow()
  return {
    now: () => now,
    choose,
    step,
    sizes: (window) => {
      windows.add(window)
      window.once('closed', () => windows.delete(window))
      window.webContents.on('did-finish-load', () => show(window, now.size))
      window.webContents.on('zoom-changed', (_, direction) => step(direction === 'in' ? 'larger' : 'smaller'))
    },
  }
}

const show = (window: BrowserWindow, size: number) => {
  if (!window.isDestroyed() && !window.webContents.isDestroyed()) window.webContents.setZoomFactor(size / 100)
}

/** A disk that cannot be written to costs the memory of the choice, not the choice. */
const remember = (file: string, appearance: Appearance) => {
  try {
    writeFileSync(file, JSON.stringify(appearance))
  } catch {
    return
  }
}

const remembered = (file: string): Appearance => {
  try {
    // An older file may know less than all of it.
    const read = Appearance.safeParse({ ...asItComes, ...JSON.parse(readFileSync(file, 'utf8')) })
    return read.success ? read.data : asItComes
  } catch {
    return asItComes
  }
}
