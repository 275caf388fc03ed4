import { call } from '../../api'
import { troubleOf } from './cameraTrouble'
import type { CameraTrouble } from './cameraTrouble'

type Listener = {
  readonly shown: (stream: MediaStream) => void
  readonly failed: (trouble: CameraTrouble) => void
}

// A tablet's camera on its back: what is pictured is what lies before the inspector.
const wishes: MediaTrackConstraints = {
  width: { ideal: 1920 },
  height: { ideal: 1080 },
  facingMode: { ideal: 'environment' },
}

/** Turns the camera on; the answer turns it off, at whatever moment that is. */
export const cameraStarted = ({ shown, failed }: Listener) => {
  let isWanted = true
  let stream: MediaStream | null = null
  const stop = () => {
    if (!isWanted) return
    isWanted = false
    turnedOff(stream)
    void call('shell.cameraWanted', { wanted: false })
  }
  const fail = (trouble: CameraTrouble) => {
    if (!isWanted) return
    stop()
    failed(trouble)
  }
  const start = async () => {
    const asked = await call('shell.cameraWanted', { wanted: true })
    if (!isWanted) return
    if (!asked.ok || !asked.value.allowed) return fail('forbidden')
    const opened = await opening()
    if (!('stream' in opened)) return fail(opened.trouble)
    if (!isWanted) return turnedOff(opened.stream)
    stream = opened.stream
    for (const track of stream.getTracks()) track.addEventListener('ended', () => fail('unplugged'))
    shown(stream)
  }
  void start()
  return stop
}

const opening = async (): Promise<{ readonly stream: MediaStream } | { readonly trouble: CameraTrouble }> => {
  try {
    return { stream: await navigator.mediaDevices.getUserMedia({ video: wishes }) }
  } catch (error) {
    return { trouble: troubleOf(error) }
  }
}

const turnedOff = (stream: MediaStream | null) => stream?.getTracks().forEach((track) => track.stop())
