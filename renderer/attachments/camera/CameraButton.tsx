import { Camera } from 'lucide-react'
import { IconButton } from '../../components/IconButton'
import { cameraWanted, useCameraStore } from './cameraStore'

/** Beside the button for files, where there is a camera. */
export const CameraButton = () => {
  const isThere = useCameraStore((state) => state.isThere)
  return isThere ? <IconButton label="Take a picture" icon={Camera} onPress={cameraWanted} /> : null
}
