import { z } from 'zod'
import { ApartPlace, Wish } from '../windows/place'
import type { OwnPlace } from '../windows/place'
import { operation } from './operation'

const nothing = z.strictObject({})

/** Windows beside the first one, and what a window may have only while it shows it: the camera. */
export const windowOperations = {
  /** What this window shows, and which notes and letters stand in windows of their own. */
  'shell.windows': operation(nothing).answers<{
    readonly own: OwnPlace
    readonly apart: readonly ApartPlace[]
  }>(),
  /** A window for one note or letter, or that window to the front. `opened` false: there are too many already. */
  'shell.openWindow': operation(z.strictObject({ place: ApartPlace })).answers<{
    readonly opened: boolean
  }>(),
  /** That window saves and goes, and the main one comes to the front. `gone` false: its words could not be saved. */
  'shell.bringBack': operation(z.strictObject({ place: ApartPlace })).answers<{ readonly gone: boolean }>(),
  /** Asked by a window of one note or letter: the main one goes there. */
  'shell.inMain': operation(z.strictObject({ wish: Wish })).answers<null>(),
  /** The dialog with the live picture is open or is closed: only while it is open may the window use the camera. */
  'shell.cameraWanted': operation(z.strictObject({ wanted: z.boolean() })).answers<{
    /** false: the system keeps the app from the camera, or the dialog was closed meanwhile. */
    readonly allowed: boolean
  }>(),
} as const
