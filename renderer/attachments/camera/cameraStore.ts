import { create } from 'zustand'
import { said } from '../../components/statusStore'
import { useOpenNoteStore } from '../../notes/openNoteStore'
import { emptiedOnLock } from '../../vault/emptied'

type CameraState = {
  /** A camera is connected: otherwise nothing of it is offered. */
  readonly isThere: boolean
  /** Its dialog lies over the note. */
  readonly isOpen: boolean
}

export const useCameraStore = create<CameraState>(() => ({ isThere: false, isOpen: false }))

const { getState, setState } = useCameraStore

/** Looks again whether there is a camera. Its name stays unknown: asking for that would take permission. */
export const camerasLookedFor = async () => {
  const devices = await navigator.mediaDevices.enumerateDevices()
  setState({ isThere: devices.some(({ kind }) => kind === 'videoinput') })
}

export const isCameraThere = () => getState().isThere

/** From the toolbar or the palette: a picture is to be taken for the note in the editor. */
export const cameraWanted = () => {
  if (useOpenNoteStore.getState().open.kind !== 'open')
    return void said('Open a note first: pictures belong to one.')
  setState({ isOpen: true })
}

export const cameraClosed = () => setState({ isOpen: false })

emptiedOnLock(cameraClosed)
