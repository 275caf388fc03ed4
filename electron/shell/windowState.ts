import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

export const smallestSize = { width: 1024, height: 700 } as const

const Bounds = z.object({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive() })
const WindowState = z.object({ bounds: Bounds, maximised: z.boolean() })

export type Bounds = Readonly<z.infer<typeof Bounds>>
export type WindowState = Readonly<z.infer<typeof WindowState>>

/** Each kind of window has a place of its own. */
export type PlacedWindow = 'main' | 'note' | 'letter'

const file = (profile: string, kind: PlacedWindow) =>
  join(profile, kind === 'main' ? 'window.json' : `${kind}-window.json`)

/** Where such a window was, or null at first start and when the file is not what we wrote. */
export const readWindowState = (profile: string, kind: PlacedWindow): WindowState | null => {
  try {
    const read = WindowState.safeParse(JSON.parse(readFileSync(file(profile, kind), 'utf8')))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

/** Only a convenience: a full or read-only disk must not keep the window from closing. */
export const writeWindowState = (profile: string, kind: PlacedWindow, state: WindowState) => {
  try {
    const beside = `${file(profile, kind)}.new`
    writeFileSync(beside, JSON.stringify(state))
    renameSync(beside, file(profile, kind))
  } catch {
    return
  }
}

/**
 * The remembered place if enough of it can be seen and grasped on a screen of today, otherwise null: the screen it was
 * on may have been left on a desk.
 */
export const placeOnScreens = (
  bounds: Bounds,
  workAreas: readonly Bounds[],
  smallest: Pick<Bounds, 'width' | 'height'> = smallestSize,
): Bounds | null => {
  const home = workAreas.find(
    (area) => seen(bounds, area) >= 200 && bounds.y >= area.y - 8 && bounds.y < bottom(area) - 60,
  )
  if (home === undefined) return null
  return {
    x: bounds.x,
    y: bounds.y,
    width: Math.max(smallest.width, Math.min(bounds.width, home.width)),
    height: Math.max(smallest.height, Math.min(bounds.height, home.height)),
  }
}

const seen = (bounds: Bounds, area: Bounds) =>
  Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x)

const bottom = (area: Bounds) => area.y + area.height
