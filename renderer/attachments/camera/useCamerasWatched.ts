import { useEffect } from 'react'
import { cameraClosed, camerasLookedFor } from './cameraStore'

/** While a note is open: knows whether there is a camera, and leaves none on behind it. */
export const useCamerasWatched = () =>
  useEffect(() => {
    const look = () => void camerasLookedFor()
    look()
    navigator.mediaDevices.addEventListener('devicechange', look)
    // Not every system tells when a device comes.
    window.addEventListener('focus', look)
    return () => {
      navigator.mediaDevices.removeEventListener('devicechange', look)
      window.removeEventListener('focus', look)
      cameraClosed()
    }
  }, [])
