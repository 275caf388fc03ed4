import { strippedGif } from './strippedGif'
import { strippedJpeg } from './strippedJpeg'
import { strippedPng } from './strippedPng'
import { strippedWebp } from './strippedWebp'

/**
 * A picture without what it says about its making: place, time, camera, people, comments, smaller pictures inside,
 * anything behind its end. Its points, colours and the way up stay exactly as they are. null: the file does not keep
 * the rules of its format, or the format is another one; then nothing can be promised.
 */
export const stripped = (mediaType: string, content: Uint8Array): Uint8Array | null => {
  switch (mediaType) {
    case 'image/jpeg':
      return strippedJpeg(content)
    case 'image/png':
      return strippedPng(content)
    case 'image/gif':
      return strippedGif(content)
    case 'image/webp':
      return strippedWebp(content)
    default:
      return null
  }
}
