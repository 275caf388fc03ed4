import { useEffect } from 'react'
import type { SizeStep } from '@shared/sizes'
import { sizeStepped } from './appearanceStore'

const steps: Readonly<Record<string, SizeStep>> = {
  '=': 'larger',
  '+': 'larger',
  '-': 'smaller',
  '0': 'normal',
}

/** Larger, smaller and normal: on every screen, also where nothing is unlocked and under dialogs. */
export const useSizeKeys = () =>
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const step = steps[event.key]
      if (step === undefined || !(event.ctrlKey || event.metaKey) || event.altKey) return
      // Also keeps the application menu from doing the same once more.
      event.preventDefault()
      void sizeStepped(step)
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [])
