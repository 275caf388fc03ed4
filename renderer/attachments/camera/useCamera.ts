import { useEffect, useRef, useState } from 'react'
import { cameraStarted } from './liveCamera'
import type { CameraTrouble } from './cameraTrouble'

type CameraView =
  | { readonly kind: 'starting' | 'live' | 'taken' }
  | { readonly kind: 'failed'; readonly trouble: CameraTrouble }

/** The live picture and the still taken from it. The camera is on only while what it sees is shown. */
export const useCamera = () => {
  const video = useRef<HTMLVideoElement>(null)
  const still = useRef<HTMLCanvasElement>(null)
  const stop = useRef<() => void>(() => undefined)
  const [view, setView] = useState<CameraView>({ kind: 'starting' })
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    const element = video.current
    stop.current = cameraStarted({
      shown: (stream) => {
        if (element !== null) element.srcObject = stream
      },
      failed: (trouble) => setView({ kind: 'failed', trouble }),
    })
    return () => {
      stop.current()
      if (element !== null) element.srcObject = null
    }
  }, [attempt])

  const take = () => {
    const [from, to] = [video.current, still.current]
    const paper = to?.getContext('2d')
    if (!from || !to || !paper || from.videoWidth === 0)
      return setView({ kind: 'failed', trouble: 'notTaken' })
    to.width = from.videoWidth
    to.height = from.videoHeight
    paper.drawImage(from, 0, 0)
    stop.current()
    setView({ kind: 'taken' })
  }
  const again = () => {
    setView({ kind: 'starting' })
    setAttempt((last) => last + 1)
  }
  /** Made anew from the points of the picture: nothing about the camera, the place or the time is in it. */
  const use = (used: (picture: File) => void) =>
    still.current?.toBlob(
      (made) =>
        made === null
          ? setView({ kind: 'failed', trouble: 'notTaken' })
          : used(new File([made], 'image.jpg', { type: 'image/jpeg' })),
      'image/jpeg',
      0.92,
    )
  const seen = () => setView((now) => (now.kind === 'starting' ? { kind: 'live' } : now))
  return { video, still, view, seen, take, again, use }
}
