import { Camera } from 'lucide-react'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { Loading } from '../../components/Spinner'
import { ErrorState } from '../../components/State'
import { cameraClosed, useCameraStore } from './cameraStore'
import { troubleWords } from './cameraTrouble'
import { useCamera } from './useCamera'
import './camera.css'

type CameraDialogProps = {
  readonly onPicture: (picture: File) => void
  readonly onClosed: () => void
}

/** A live picture, the still taken from it, and the choice to use it: the camera is off when the dialog is gone. */
export const CameraDialog = (props: CameraDialogProps) => {
  const isOpen = useCameraStore((state) => state.isOpen)
  return isOpen ? <OpenCamera {...props} /> : null
}

const OpenCamera = ({ onPicture, onClosed }: CameraDialogProps) => {
  const { video, still, view, seen, take, again, use } = useCamera()
  const close = () => {
    cameraClosed()
    onClosed()
  }
  const used = (picture: File) => {
    cameraClosed()
    onPicture(picture)
  }
  return (
    <Dialog
      title="Take a picture"
      isOpen
      wide
      onClose={close}
      foot={<Deeds kind={view.kind} onTake={take} onAgain={again} onUse={() => use(used)} />}
    >
      {view.kind === 'failed' ? <ErrorState words={troubleWords[view.trouble]} /> : null}
      <div className="camera-view" hidden={view.kind === 'failed'}>
        {view.kind === 'starting' ? <Loading label="Starting the camera" /> : null}
        <video
          ref={video}
          aria-label="What the camera sees"
          autoPlay
          muted
          playsInline
          hidden={view.kind !== 'live'}
          onLoadedData={seen}
        />
        <canvas ref={still} role="img" aria-label="The picture taken" hidden={view.kind !== 'taken'} />
      </div>
      <p className="camera-hint" role="status">
        {hints[view.kind]}
      </p>
    </Dialog>
  )
}

const hints = {
  starting: 'The picture goes nowhere before you use it. There is no sound.',
  live: 'The picture goes nowhere before you use it. There is no sound. Keep faces and names out of it.',
  taken: 'The camera is off. Look for faces and names before you use the picture.',
  failed: '',
} as const

type DeedsProps = {
  readonly kind: keyof typeof hints
  readonly onTake: () => void
  readonly onAgain: () => void
  readonly onUse: () => void
}

/** What can be done now; the deed that is meant has the focus, so that Enter or Space does it. */
const Deeds = ({ kind, onTake, onAgain, onUse }: DeedsProps) => {
  if (kind === 'taken')
    return (
      <>
        <Button onPress={onAgain}>Take again</Button>
        <Button key="use" tone="primary" autoFocus onPress={onUse}>
          Use it
        </Button>
      </>
    )
  if (kind === 'failed')
    return (
      <Button key="again" tone="primary" autoFocus onPress={onAgain}>
        Try again
      </Button>
    )
  return (
    <Button
      key={kind}
      tone="primary"
      icon={Camera}
      autoFocus={kind === 'live'}
      isDisabled={kind === 'starting'}
      onPress={onTake}
    >
      Take picture
    </Button>
  )
}
