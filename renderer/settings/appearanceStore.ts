import type { Appearance } from '@shared/ipc/contract'
import { nextSize } from '@shared/sizes'
import type { SizeStep } from '@shared/sizes'
import { create } from 'zustand'
import { call } from '../api'
import { said } from '../components/statusStore'

/** How the window looks. The main process keeps it; light, dark and size it applies itself, the rest stands on the page. */
export const useAppearanceStore = create<Appearance>(() => ({ theme: 'system', motion: 'system', size: 100 }))

const strongContrast = '(prefers-contrast: more)'

const became = (appearance: Appearance) => {
  useAppearanceStore.setState(appearance)
  const { dataset } = document.documentElement
  const isStrong = appearance.theme === 'contrast' || window.matchMedia(strongContrast).matches
  dataset['contrast'] = isStrong ? 'more' : 'normal'
  dataset['motion'] = appearance.motion
}

export const appearanceLookedAt = async () => {
  const answer = await call('shell.appearance', {})
  if (answer.ok) became(answer.value)
}

/** From the first moment on, and again when the system or the menu has changed something. */
export const appearanceFollowed = () => {
  void appearanceLookedAt()
  window.matchMedia(strongContrast).addEventListener('change', () => void appearanceLookedAt())
  // Another size makes another window of it: the menu, the wheel and the keys all end here.
  window.addEventListener('resize', () => void appearanceLookedAt())
}

export const appearanceChosen = async (change: Partial<Appearance>) => {
  const answer = await call('shell.setAppearance', change)
  if (answer.ok) became(answer.value)
}

/** By key or palette, with a word on where it has got to. */
export const sizeStepped = async (step: SizeStep) => {
  await appearanceChosen({ size: nextSize(useAppearanceStore.getState().size, step) })
  sizeTold()
  sizeTold = said(`Size: ${useAppearanceStore.getState().size} %`)
}

let sizeTold = (): void => undefined
